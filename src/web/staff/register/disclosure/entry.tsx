// One request of the register: what was asked, the gate and what it still lacks, what leaves, the papers, the record; and what may be done now.

import { type DisclosureView, disclosureView, type May } from "../../../../desk/register/disclosure/read.ts";
import { entryDownload } from "../../../../desk/register/entry.ts";
import type { DisclosureActType } from "../../../../domain/disclosure/act.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { answer } from "../../../components/document.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound } from "../../../middleware/failures.tsx";
import { staffPath, staffPaths } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { Readers } from "../readers.tsx";
import { actAt, GateCard } from "./gate-card.tsx";
import { papersOf } from "./paper.tsx";
import { Leaves, Stands } from "./parts.tsx";
import { Asked, Record } from "./record.tsx";

type Props = { readonly page: Page; readonly view: DisclosureView };

/** The acts that move it on come before those that end it; what the gate's own list offers isn't said twice. */
const inList: readonly DisclosureActType[] = ["RecordOrder", "CheckOrder", "NoteCounsel", "Confirm", "RecordConsent"];
function MayDo({ page: { t }, view }: Props) {
  const { reference, status } = view.state;
  const acts = view.may.filter(({ act }) => !inList.includes(act));
  const may = acts.filter((one) => one.refusal === null);
  const not = acts.filter((one) => one.refusal !== null && one.refusal !== "RequestClosed");
  const { gate, proof } = view.state;
  const isDone: Partial<Record<DisclosureActType, boolean>> = {
    RecordForm: proof.form !== null,
    AssemblePackage: view.packed !== null,
    ReviewPackage: view.leaves !== null,
  };
  const isSide = (act: DisclosureActType) =>
    act === "AddDetails" || act === "Refuse" || act === "Withdraw" || (act === "ChooseGate" && gate !== null);
  const next = may.find(({ act }) => !isSide(act) && !isDone[act])?.act;
  const isOver = status === "released" || status === "refused" || status === "withdrawn";
  const row = ({ act, refusal, facts }: May) => (
    <li class={act === next ? "next" : undefined}>
      {refusal ? (
        <>
          <b class="not">{t(`disclosure.act.${act}`)}</b>
          <p class="why">{t(`refusal.${refusal}`, facts)}</p>
        </>
      ) : (
        <a href={actAt(reference, act)}>
          {t(act === "ChooseGate" && gate !== null ? "disclosure.entry.otherGate" : `disclosure.act.${act}`)}
        </a>
      )}
    </li>
  );
  return (
    <section class="panel pad may" aria-labelledby="may">
      <h2 id="may">{t("disclosure.entry.may")}</h2>
      <ul class="do">{may.map(row)}</ul>
      {not.length > 0 && !isOver ? (
        <>
          <h2>{t("disclosure.entry.notNow")}</h2>
          <ul class="do nots">{not.map(row)}</ul>
        </>
      ) : null}
    </section>
  );
}

function Papers({ page: { t }, view }: Props) {
  const papers = papersOf(view);
  if (papers.length === 0) return null;
  return (
    <section class="panel pad" aria-labelledby="papers">
      <h2 id="papers">{t("disclosure.entry.papers")}</h2>
      <ul class="plain">
        {papers.map((paper) => (
          <li>
            <Icon name="print" />
            <a href={staffPath(staffPaths.disclosurePaper, { reference: view.state.reference, paper })}>
              {t(`disclosure.paper.${paper}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EntryPage({ page, person, view, done }: Props & { readonly person: SignedIn; readonly done: string | null }) {
  const { t } = page;
  const { reference, status, gate } = view.state;
  const fileAt = (id: string) => staffPath(staffPaths.disclosureFile, { reference, id });
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t("disclosure.entry.title")} ${reference}`}
      here="disclosure"
      class="disclosure entry"
      sheets={["register/disclosure.css"]}
    >
      <div class="head">
        <h1>
          {t("disclosure.entry.title")} {reference}
        </h1>
        <Stands t={t} status={status} />
        <a class="push" href={view.whole ? staffPaths.disclosures : staffPaths.disclosure}>
          {t(view.whole ? "disclosure.register.title" : "disclosure.front.title")}
        </a>
      </div>
      {done ? (
        <Notice sort="good" role="status">
          <p>{t(`disclosure.done.${done}`)}</p>
        </Notice>
      ) : null}
      <div class="two">
        <div class="stack">
          <section class="panel pad" aria-labelledby="asked">
            <h2 id="asked">{t("disclosure.entry.asked")}</h2>
            <Asked page={page} view={view} />
            {view.whole ? null : <p class="fact">{t("disclosure.entry.onlyYours")}</p>}
          </section>
          {view.whole ? <GateCard page={page} view={view} /> : null}
          {view.whole && view.leaves ? (
            <section class="panel pad" aria-labelledby="leaves">
              <h2 id="leaves">{t(status === "released" ? "disclosure.package.left" : "disclosure.package.title")}</h2>
              <p>{t(gate === "emergency" ? "disclosure.package.onlyIdentity" : "disclosure.package.exactly")}</p>
              <Leaves page={page} leaves={view.leaves} linkOf={fileAt} />
            </section>
          ) : null}
          {view.whole && view.packed && !view.leaves ? (
            <section class="panel pad" aria-labelledby="leaves">
              <h2 id="leaves">{t("disclosure.package.title")}</h2>
              <p>{t("disclosure.package.undecided")}</p>
              <p>
                <a class="button" href={actAt(reference, "ReviewPackage")}>
                  {t("disclosure.act.ReviewPackage")}
                </a>
              </p>
            </section>
          ) : null}
        </div>
        <div class="stack">
          <MayDo
            page={page}
            view={view.whole ? view : { ...view, may: view.may.filter((one) => one.refusal === null) }}
          />
          {view.whole ? <Papers page={page} view={view} /> : null}
          {view.whole ? <Readers page={page} readers={view.readers} /> : null}
        </div>
        {view.whole ? (
          <section class="panel pad" aria-labelledby="record">
            <h2 id="record">{t("disclosure.entry.record")}</h2>
            <Record page={page} view={view} />
          </section>
        ) : null}
      </div>
    </StaffFrame>
  );
}

const viewOf = async (c: StaffAsked): Promise<DisclosureView | null> => {
  const found = await disclosureView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok ? found.value : null;
};

export async function showEntry(c: StaffAsked) {
  const view = await viewOf(c);
  if (!view) return notFound(c);
  const asked = c.req.query("done") ?? "";
  const done = view.may.some((one) => one.act === asked) ? asked : null;
  return answer(c, <EntryPage page={pageOf(c)} person={c.var.person} view={view} done={done} />);
}

export async function giveDisclosureFile(c: StaffAsked) {
  const view = await viewOf(c);
  const file = view && (await entryDownload(c.var.deps.desk, c.var.person, view, c.req.param("id") ?? ""));
  return file?.ok ? download(c, file.value) : notFound(c);
}
