// What a request's addresses do: show it, search for its matters, add and remove them, preview and keep what leaves, give out a paper.
import {
  addFoiaMatter,
  doFoia,
  type Ready,
  readyDenial,
  readyExtension,
  readyNothingFound,
  readyRelease,
  sendFoia,
} from "../../../../desk/register/foia/acts.ts";
import { foiaView, type OpenedRequest, readFoiaPaper } from "../../../../desk/register/foia/read.ts";
import { foiaTermsOf } from "../../../../desk/register/foia/terms.ts";
import { search } from "../../../../desk/search/search.ts";
import { delays, exemptions, removals } from "../../../../domain/foia/terms.ts";
import type { Result } from "../../../../lib/result.ts";
import { answer } from "../../../components/document.tsx";
import { pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { type Posted, readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { FoiaActPage, FoiaPreview, type FormAct } from "./act-page.tsx";
import { foiaPaths } from "./paths.ts";
import { RequestPage } from "./request.tsx";

export async function openedOf(c: StaffAsked): Promise<OpenedRequest | null> {
  const found = await foiaView(c.var.deps.desk, c.var.person, c.req.param("reference") ?? "");
  return found.ok ? found.value : null;
}

async function requestPage(c: StaffAsked, opened: OpenedRequest, refusal?: string) {
  const { person, deps } = c.var;
  const { settings, view } = opened;
  const typed = (c.req.query("matters-find") ?? "").trim().slice(0, 300);
  const found = typed !== "" && view.officer ? await search(deps.desk, person, typed) : null;
  const logger = settings.row.people.find(({ id }) => id === view.state.loggedBy)?.name ?? "";
  return answer(
    c,
    <RequestPage
      page={pageOf(c)}
      person={person}
      view={view}
      terms={foiaTermsOf(settings)}
      logger={logger}
      typed={typed}
      found={found}
      {...(refusal ? { refusal } : {})}
    />,
    refusal ? 422 : 200,
  );
}

export async function showRequest(c: StaffAsked) {
  const opened = await openedOf(c);
  return opened ? requestPage(c, opened) : notFound(c);
}

const formActs: readonly string[] = ["extend", "deny", "nothing", "release", "withdraw", "remove"] satisfies FormAct[];
const isFormAct = (name: string): name is FormAct => formActs.includes(name);

export async function showAct(c: StaffAsked) {
  const act = c.req.param("act") ?? "";
  const opened = await openedOf(c);
  if (!opened?.view.officer || opened.view.state.status === "closed" || !isFormAct(act)) return notFound(c);
  const typed = { one: (name: string) => (name === "matter" ? (c.req.query("matter") ?? "") : ""), many: () => [] };
  return answer(
    c,
    <FoiaActPage
      page={pageOf(c)}
      person={c.var.person}
      view={opened.view}
      act={act}
      terms={foiaTermsOf(opened.settings)}
      typed={typed}
    />,
  );
}

/** The papers of an act, made of what was typed; null: it sends none. */
function readyOf(
  c: StaffAsked,
  opened: OpenedRequest,
  act: FormAct,
  { one, many }: Posted,
): Result<Ready> | Promise<Result<Ready>> | null {
  const { person, deps } = c.var;
  const days = /^\d{1,3}$/.test(one("days")) ? Number(one("days")) : 0;
  switch (act) {
    case "extend":
      return readyExtension(deps.desk, person, opened, {
        reasons: delays.filter((delay) => many("reasons").includes(delay)),
        days,
      });
    case "deny": {
      const under = exemptions.filter((exemption) => many("under").includes(exemption));
      return readyDenial(deps.desk, person, opened, under, one("basis"));
    }
    case "nothing":
      return readyNothingFound(deps.desk, person, opened, one("searched"));
    case "release":
      return readyRelease(deps.desk, person, opened);
    default:
      return null;
  }
}

/** An act without papers. */
function plainly(c: StaffAsked, opened: OpenedRequest, act: FormAct, { act: id, one }: Posted) {
  const { person, deps } = c.var;
  if (act === "withdraw") return doFoia(deps.desk, person, opened, { type: "WithdrawRequest" }, { id });
  const matter = opened.view.matters.find(({ reference }) => reference === one("matter"))?.id ?? "";
  const reason = removals.find((removal) => removal === one("reason")) ?? "mistake";
  return doFoia(deps.desk, person, opened, { type: "RemoveMatter", matter, reason }, { id });
}

export async function doAct(c: StaffAsked) {
  const act = c.req.param("act") ?? "";
  const { person, deps, t } = c.var;
  const opened = await openedOf(c);
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const posted = form.value;
  if (!opened || !(isFormAct(act) || act === "add")) return notFound(c);
  const home = staffPath(foiaPaths.request, { reference: opened.view.state.reference });
  if (act === "add") {
    const done = await addFoiaMatter(deps.desk, person, opened, posted.one("matter"), { id: posted.act });
    return done.ok ? c.redirect(home, 303) : requestPage(c, opened, t(`refusal.${done.refusal}`, done.facts));
  }
  const again = (refusal?: string) =>
    answer(
      c,
      <FoiaActPage
        page={pageOf(c)}
        person={person}
        view={opened.view}
        act={act}
        terms={foiaTermsOf(opened.settings)}
        typed={posted}
        id={posted.act}
        {...(refusal ? { refusal } : {})}
      />,
      refusal ? 422 : 200,
    );
  const what = posted.one("do");
  if (what === "edit") return again();
  // The same form sent twice: it is done, and the page shows it.
  if (what === "send" && opened.view.state.status === "closed") return c.redirect(home, 303);
  const ready = await readyOf(c, opened, act, posted);
  if (ready && !ready.ok) return again(t(`refusal.${ready.refusal}`, ready.facts));
  if (ready && what !== "send") {
    const paper = /^paper\.\d{1,3}$/.test(what) ? ready.value.papers[Number(what.slice("paper.".length))] : undefined;
    if (paper) return download(c, { ...paper, type: "application/pdf", bytes: Buffer.from(paper.bytes) });
    const { view } = opened;
    return answer(
      c,
      <FoiaPreview page={pageOf(c)} person={person} view={view} act={act} posted={posted} ready={ready.value} />,
    );
  }
  const done = ready
    ? await sendFoia(deps.desk, person, opened, ready.value, posted.act)
    : await plainly(c, opened, act, posted);
  return done.ok ? c.redirect(home, 303) : again(t(`refusal.${done.refusal}`, done.facts));
}

export async function givePaper(c: StaffAsked) {
  const opened = await openedOf(c);
  const { person, deps } = c.var;
  const file = opened && (await readFoiaPaper(deps.desk, person, opened, c.req.param("id") ?? ""));
  return file?.ok ? download(c, file.value) : notFound(c);
}
