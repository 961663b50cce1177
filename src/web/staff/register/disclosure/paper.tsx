// Papers of a request, as pages to print: the officer's form (75 ILCS 70/1(a)(2)), the letter of refusal, what left. Each with the library's head,
// a date and the reference.
import { blankPaper } from "../../../../desk/letters/blank.ts";
import { filledForm } from "../../../../desk/register/disclosure/form.ts";
import { refusalLetter } from "../../../../desk/register/disclosure/letter.ts";
import { type DisclosureView, disclosureView } from "../../../../desk/register/disclosure/read.ts";
import { Day } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, notMade } from "../../../middleware/failures.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { Leaves, PrintButton } from "./parts.tsx";

const papers = ["form", "refusal", "release"] as const;
type Paper = (typeof papers)[number];
type Props = { readonly page: Page; readonly view: DisclosureView };

/** Which papers there are for it now. */
export function papersOf({ state, leaves }: DisclosureView): readonly Paper[] {
  const isThere: Readonly<Record<Paper, boolean>> = {
    form: state.gate === "emergency" && state.status !== "refused" && state.status !== "withdrawn",
    refusal: state.status === "refused",
    release: leaves !== null && (state.status === "approved" || state.status === "released"),
  };
  return papers.filter((one) => isThere[one]);
}

const blanks = ["officer", "agency", "badge", "incident", "signature", "signedOn"] as const;

/** What the officer acknowledges, with lines to fill in by hand: nobody's words are printed on it. */
function OfficersForm({ page: { t }, view }: Props) {
  const { of } = view.state.proof;
  return (
    <>
      <h1>{t("disclosure.form.title")}</h1>
      <p>{t("disclosure.form.text")}</p>
      <ol class="clauses">
        {(["sworn", "emergency", "cause", "limit", "receipt"] as const).map((one) => (
          <li>{t(`disclosure.form.${one}`)}</li>
        ))}
      </ol>
      <p>{t("disclosure.form.of", { of: t(`disclosure.of.${of ?? "open"}`) })}</p>
      {blanks.map((one) => (
        <div class="blank">
          <span>{t(`disclosure.form.blank.${one}`)}</span>
        </div>
      ))}
      <p class="fact">{t("disclosure.form.review")}</p>
    </>
  );
}

function Refusal({ page: { t }, view }: Props) {
  const { state, entries } = view;
  if (state.status !== "refused") return null;
  const asker = entries.findLast((one) => one.fields.askerName)?.fields.askerName;
  const agency = entries.findLast((one) => one.fields.agency)?.fields.agency;
  return (
    <>
      <h1>{t("disclosure.letter.title")}</h1>
      {asker || agency ? <p class="keeps">{[asker, agency].filter((one) => one).join("\n")}</p> : null}
      <p>{t("disclosure.letter.law")}</p>
      <p>{t(`disclosure.groundLetter.${state.ground}`)}</p>
      {view.reasons ? <p class="keeps">{view.reasons}</p> : null}
      <p>{t("disclosure.letter.nothing")}</p>
      <p>{t("disclosure.letter.ways")}</p>
    </>
  );
}

function Release({ page, view }: Props) {
  const { t } = page;
  const toWhom = view.entries.findLast((one) => one.event === "Released")?.fields.toWhom;
  if (!view.leaves) return null;
  return (
    <>
      <h1>{t("disclosure.letter.releaseTitle")}</h1>
      {toWhom ? <p class="keeps">{toWhom}</p> : null}
      <p>{t(`disclosure.letter.release.${view.state.gate ?? "none"}`)}</p>
      <Leaves page={page} leaves={view.leaves} />
      <p>{t("disclosure.letter.whole")}</p>
    </>
  );
}

export async function showPaper(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const { t, library } = page;
  const found = await disclosureView(deps.desk, person, c.req.param("reference") ?? "");
  const view = found.ok && found.value.whole ? found.value : null;
  const paper = view && papersOf(view).find((one) => one === c.req.param("paper"));
  if (!view || !paper) return notFound(c);
  const { reference } = view.state;
  const Body = { form: OfficersForm, refusal: Refusal, release: Release }[paper];
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`disclosure.paper.${paper}`)} ${reference}`}
      here="disclosure"
      class="disclosure paper"
      sheets={["register/disclosure.css"]}
    >
      <p class="noprint back">
        <a href={staffPath(staffPaths.disclosureEntry, { reference })}>
          {t("disclosure.entry.title")} {reference}
        </a>
      </p>
      <article class="sheet">
        <header class="letterhead">
          <b>{library.name}</b>
          <span>
            {library.address.join(", ")}. {library.phone}
          </span>
          <span>
            <Day page={page} at={page.now} />
          </span>
          <span>{t("disclosure.paper.reference", { reference })}</span>
        </header>
        <Body page={page} view={view} />
        <p class="sign">{t("disclosure.paper.sign", { name: library.name })}</p>
        <div class="actions">
          <PrintButton words={t("disclosure.print")} />
          {paper === "form" ? (
            <>
              <a href={staffPath(staffPaths.disclosureForm, { reference })}>{t("disclosure.formFilled")}</a>
              <a href={staffPaths.officersForm}>{t("disclosure.formPdf")}</a>
            </>
          ) : null}
          {paper === "refusal" ? (
            <a href={staffPath(staffPaths.disclosureRefusal, { reference })}>{t("paper.refusalPdf")}</a>
          ) : null}
        </div>
      </article>
    </StaffFrame>,
  );
}

/** The officer's form as an accessible PDF, blank: for the desk drawer, or to be filled in by hand on the spot. */
export async function giveOfficersForm(c: StaffAsked) {
  const made = await blankPaper(c.var.deps.desk, "officers-form", pageOf(c).locale);
  if (!made.ok) return notMade(c, made.refusal, made.facts);
  return download(c, { name: "officers-form.pdf", type: "application/pdf", bytes: Buffer.from(made.value) });
}

/** The same form filled with what was asked at the desk. */
export async function giveFilledForm(c: StaffAsked) {
  const { deps, person } = c.var;
  const found = await disclosureView(deps.desk, person, c.req.param("reference") ?? "");
  if (!found.ok || !papersOf(found.value).includes("form") || !found.value.whole) return notFound(c);
  const made = await filledForm(deps.desk, found.value, pageOf(c).locale);
  if (!made.ok) return notMade(c, made.refusal, made.facts);
  const name = `${found.value.state.reference}-officers-form.pdf`;
  return download(c, { name, type: "application/pdf", bytes: Buffer.from(made.value) });
}

/** The refusal as an accessible letter on the library's letterhead. */
export async function giveRefusal(c: StaffAsked) {
  const { deps, person } = c.var;
  const found = await disclosureView(deps.desk, person, c.req.param("reference") ?? "");
  if (!found.ok || !found.value.whole) return notFound(c);
  const made = await refusalLetter(deps.desk, found.value, pageOf(c).locale);
  if (!made.ok) return made.refusal === "NotFound" ? notFound(c) : notMade(c, made.refusal, made.facts);
  const name = `${found.value.state.reference}-refusal.pdf`;
  return download(c, { name, type: "application/pdf", bytes: Buffer.from(made.value) });
}
