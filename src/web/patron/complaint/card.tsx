// On my case: the way to the formal complaint (informal.4).
import { Day } from "../../components/date.tsx";
import { ButtonLink } from "../../components/form/button.tsx";
import { pathIn, paths } from "../../paths.ts";
import type { CaseProps } from "../my-case/page.tsx";

/** Handed over: the form, so that each point gets its answer. Filed: where it stands. */
export function ComplaintCard({ page, view }: Pick<CaseProps, "page" | "view">) {
  const { t, locale } = page;
  const { formal, complaint } = view;
  return (
    <section class="card review" id="review" aria-labelledby="review-title">
      <h2 id="review-title">{t("complaint.title")}</h2>
      {formal ? (
        <p>{t("formal.mine.reference", { reference: formal })}</p>
      ) : (
        <>
          <p>{t("complaint.fill")}</p>
          {complaint ? (
            <p>
              {t("complaint.taken", { who: complaint.takenBy?.name ?? t("ladder.director") })}{" "}
              <Day page={page} at={complaint.byAt} />.
            </p>
          ) : null}
        </>
      )}
      <div class="actions">
        <ButtonLink wide href={pathIn(locale, paths.complaint)}>
          {t(formal ? "complaint.see" : "complaint.link")}
        </ButtonLink>
      </div>
    </section>
  );
}
