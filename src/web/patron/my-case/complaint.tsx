// The library's form for a formal complaint on paper (informal.4), with the case's reference and nothing secret filled in.
import { patronCase } from "../../../desk/read/patron.ts";
import type { PatronCase } from "../../../desk/read/views.ts";
import { Day } from "../../components/date.tsx";
import { answer } from "../../components/document.tsx";
import { type Asked, type Page, pageOf } from "../../env.ts";
import { notFound } from "../../middleware/failures.tsx";
import { pathIn, paths } from "../../paths.ts";
import { Frame } from "../frame.tsx";
import { PrintButton } from "../receipt/page.tsx";
import { patronOf } from "../session.ts";

type Props = { readonly page: Page; readonly view: PatronCase };

/** Only once it was handed over: before that, there is no such page. */
export async function showComplaintForm(c: Asked) {
  const found = await patronCase(c.var.deps.desk, patronOf(c));
  if (!found.ok || found.value.status !== "complaint") return notFound(c);
  return answer(c, <PaperForm page={pageOf(c)} view={found.value} />);
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
