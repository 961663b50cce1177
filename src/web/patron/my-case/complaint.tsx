// The formal complaint, handed over (informal.4, 6.2): who takes it, by when, and the library's form for paper, with the reference
// and nothing secret filled in.
import { patronCase } from "../../../desk/read/patron.ts";
import type { PatronCase } from "../../../desk/read/views.ts";
import { Day } from "../../components/date.tsx";
import { answer } from "../../components/document.tsx";
import { ButtonLink } from "../../components/form/button.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { notFound } from "../../middleware/failures.tsx";
import { pathIn, paths } from "../../paths.ts";
import { Frame, Phones } from "../frame.tsx";
import { PrintButton } from "../receipt/page.tsx";
import { patronOf } from "../session.ts";

type Props = { readonly page: Page; readonly view: PatronCase };

/** Only once it was handed over: before that, there is no such page. */
const show = (View: typeof HandOver) => async (c: Asked) => {
  const found = await patronCase(c.var.deps.desk, patronOf(c));
  if (!found.ok || found.value.status !== "complaint") return notFound(c);
  return answer(c, <View page={pageOf(c)} view={found.value} />);
};

export function HandOver({ page, view }: Props) {
  const { t, locale } = page;
  const to = view.complaint;
  return (
    <Frame page={page} title={t("complaint.title")} here="myCase" hidden>
      <p class="crumb">
        <a href={pathIn(locale, paths.myCase)}>{t("frame.myCase")}</a>
      </p>
      <h1>{t("complaint.title")}</h1>
      <p class="lead">{t("complaint.lead")}</p>
      <dl class="slip">
        {to ? (
          <div class="next">
            <dt>
              <Day page={page} at={to.byAt} />
            </dt>
            <dd>
              <b>{to.takenBy ? `${to.takenBy.name}, ${to.takenBy.title}` : t("ladder.director")}</b>{" "}
              {t("complaint.takesUp")}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t("complaint.goesAlong")}</dt>
          <dd>{t("complaint.goesAlongText")}</dd>
        </div>
        <div>
          <dt>{t("complaint.anyTime")}</dt>
          <dd>
            {t("complaint.anyTimeText")} <Phones page={page} />.
          </dd>
        </div>
      </dl>
      <section class="gap prose" aria-labelledby="paper">
        <h2 id="paper">{t("complaint.paper")}</h2>
        <p>{t("complaint.paperText")}</p>
        <p class="actions">
          <ButtonLink kind="outline" href={pathIn(locale, paths.complaintForm)}>
            {t("complaint.paperLink")}
          </ButtonLink>
        </p>
      </section>
    </Frame>
  );
}

const blanks = [
  ["complaint.blankName", true],
  ["complaint.blankReach", true],
  ["complaint.blankWhat", false],
  ["complaint.blankWhy", false],
  ["complaint.blankWant", false],
  ["complaint.blankSign", true],
] as const;

export function PaperForm({ page, view }: Props) {
  const { t, locale, library } = page;
  return (
    <Frame page={page} title={t("complaint.formTitle")} here="myCase" hidden script>
      <p class="crumb">
        <a href={pathIn(locale, paths.complaint)}>{t("complaint.title")}</a>
      </p>
      <div class="sheet">
        <h1>{t("complaint.formTitle")}</h1>
        <p class="small">
          {library.name}, {library.address.join(", ")}
        </p>
        <div class="actions gap-s">
          <PrintButton words={t("receipt.print")} />
        </div>
        <dl>
          <dt>{t("receipt.case")}</dt>
          <dd>{view.reference}</dd>
          <dt>{t("complaint.opened")}</dt>
          <dd>
            <Day page={page} at={view.openedAt} />
          </dd>
          {view.review?.decidedAt ? (
            <>
              <dt>{t("complaint.decided")}</dt>
              <dd>
                <Day page={page} at={view.review.decidedAt} />
              </dd>
            </>
          ) : null}
        </dl>
        <p>{t("complaint.formText")}</p>
        {blanks.map(([key, isOne]) => (
          <section class="blank">
            <h2>{t(key)}</h2>
            <div class={isOne ? "lines one" : "lines"}></div>
          </section>
        ))}
      </div>
    </Frame>
  );
}

export const showComplaint = show(HandOver);
export const showComplaintForm = show(PaperForm);
