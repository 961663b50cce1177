// What the addresses of letters on paper do: list what waits, open the addresses with a reason, give out the papers, mark them as posted.
import {
  lettersToPost,
  openToPrint,
  postLetter,
  printTogether,
  type Size,
  type ToPost,
} from "../../../../desk/letters/on-paper.ts";
import { postWays } from "../../../../domain/paper/sent.ts";
import { readReference } from "../../../../domain/receipt/reference.ts";
import { actIdOf } from "../../../../lib/ids.ts";
import { isLocale, type Params } from "../../../../lib/locale.ts";
import { answer } from "../../../components/document.tsx";
import { pageOf } from "../../../env.ts";
import { download } from "../../../middleware/download.ts";
import { notFound, notMade, refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import type { StaffAsked } from "../../account/request.ts";
import { LettersPage, lettersAt } from "./letters.tsx";

/** Of one matter when the address says so. */
const matterOf = (c: StaffAsked): string | null => c.req.query("case") || null;

async function page(c: StaffAsked, refusal?: { readonly name: string; readonly facts?: Params | undefined }) {
  const { deps, person } = c.var;
  const matter = matterOf(c);
  const letters = await lettersToPost(deps.desk, person, matter);
  const { t } = pageOf(c);
  return answer(
    c,
    <LettersPage
      page={pageOf(c)}
      person={person}
      letters={letters}
      matter={matter}
      done={Number(c.req.query("done") ?? 0)}
      {...(refusal ? { refusal: t(`refusal.${refusal.name}`, refusal.facts) } : {})}
    />,
    refusal ? 422 : 200,
  );
}

export const showLetters = (c: StaffAsked) => page(c);

/** As the page names it: reference, version, SHA-256. */
function namedBy(typed: string): { reference: string; version: number; sha256: string } | null {
  const [, named = "", version = "", sha256 = ""] = /^(\S{11}) (\d{1,9}) ([0-9a-f]{64})?$/.exec(typed) ?? [];
  const read = readReference(named);
  return read.ok ? { reference: read.value, version: Number(version), sha256 } : null;
}

export async function doLetters(c: StaffAsked) {
  const { deps, person } = c.var;
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  const { act, one, many } = form.value;
  const matter = matterOf(c);
  if (one("do") === "open") {
    const opened = await openToPrint(deps.desk, person, matter, act);
    return opened.ok ? c.redirect(lettersAt(matter), 303) : page(c, { name: opened.refusal, facts: opened.facts });
  }
  const way = postWays.find((name) => name === one("do"));
  const letters = many("letter").map(namedBy);
  if (!way || letters.length === 0) return refused(c, "BrokenForm", 400);
  let done = 0;
  for (const letter of letters) {
    if (!letter) return refused(c, "BrokenForm", 400);
    const id = actIdOf(`${act} ${letter.reference} ${letter.version}`);
    const posted = await postLetter(deps.desk, person, letter, way, id);
    if (!posted.ok) return page(c, { name: posted.refusal, facts: posted.facts });
    done++;
  }
  return c.redirect(`${lettersAt(matter)}${matter ? "&" : "?"}done=${done}`, 303);
}

const pdf = (c: StaffAsked, name: string, bytes: Uint8Array) =>
  download(c, { name, type: "application/pdf", bytes: Buffer.from(bytes) });

export async function giveLetter(c: StaffAsked) {
  const read = readReference(c.req.param("reference") ?? "");
  if (!read.ok) return notFound(c);
  const letters = await lettersToPost(c.var.deps.desk, c.var.person, read.value);
  const one = letters.find(({ version }) => String(version) === c.req.param("version"));
  if (!one || one.paper === "closed") return notFound(c);
  if (!one.paper.ok) return notMade(c, one.paper.refusal, one.paper.facts);
  return pdf(c, nameOf(one), one.paper.value.bytes);
}
const nameOf = ({ reference, letter }: ToPost): string => `${reference}-${letter}.pdf`;

const sizes: readonly Size[] = ["standard", "large"];
export async function giveTogether(c: StaffAsked) {
  const [locale = "", typed] = (c.req.param("group") ?? "").split("-");
  const size = sizes.find((one) => one === typed);
  if (!isLocale(locale) || !size) return notFound(c);
  const made = await printTogether(c.var.deps.desk, c.var.person, matterOf(c), { locale, size });
  if (made.ok) return pdf(c, `letters-${locale}-${size}.pdf`, made.value);
  return made.refusal === "NotFound" ? notFound(c) : notMade(c, made.refusal, made.facts);
}
