// A form as it was sent, read into a matter and its words; or what is wrong, by field, as locale keys. Nothing is lost either way.
import { z } from "zod";
import { foldEmail, foldPhone } from "../../../desk/identity/fold.ts";
import type { NewMatter } from "../../../desk/open.ts";
import type { LibraryView } from "../../../desk/read/views.ts";
import type { Identity, Words } from "../../../desk/words/words.ts";
import { needs, type ReplyWay, replyWays, reviewWays, type Sensitivity } from "../../../domain/case/terms.ts";
import type { Locale } from "../../../lib/locale.ts";
import { type Door, grounds, kindAt, places, ticks } from "./door.ts";

/** What was typed, by field. A form just opened has none. */
export type Filled = { one(name: string): string; many(name: string): readonly string[] };
/** Locale keys by field, in the order of the form; a field's id is its name. */
export type Wrong = Readonly<Record<string, string>>;
export type Matter = { readonly matter: NewMatter; readonly words: Omit<Words, "files"> };
export type Reading = { readonly ok: true; readonly value: Matter } | { readonly ok: false; readonly wrong: Wrong };

const longest = 60_000; // characters: some forty pages
const text = z.string().max(longest, "form.wrong.tooLong");
const line = z.string().max(1000, "form.wrong.tooLong");
const oneOf = <const T extends readonly string[]>(codes: T) =>
  z.union([z.literal("").transform(() => null), z.enum(codes as unknown as [T[number]])], "form.wrong.choice");
const someOf = <const T extends readonly string[]>(codes: T) =>
  z
    .array(z.enum(codes as unknown as [T[number]], "form.wrong.choice"), "form.wrong.choice")
    .max(codes.length, "form.wrong.choice");

const form = z.object({
  words: text.min(1, "form.wrong.words"),
  thanksKind: oneOf(["thanks", "suggestion"]),
  whenText: line,
  place: oneOf(places),
  talked: oneOf(["spoken", "notYet", "ratherNot"]),
  aboutStaff: oneOf(["yes", "no", "unsure"]),
  about: z.string(),
  first: oneOf(["yes", "no"]),
  director: oneOf(["director"]),
  directorWay: oneOf(reviewWays),
  ticks: someOf(ticks),
  grounds: someOf(grounds),
  wanted: text,
  replyBy: oneOf(replyWays),
  email: line,
  phone: line,
  address: line,
  codeOnly: oneOf(["yes"]),
  needs: someOf(needs),
  branch: z.string(),
  name: line,
});
type Form = z.infer<typeof form>;
const lists = ["ticks", "grounds", "needs"] as const;

export function readMatter(door: Door, filled: Filled, library: LibraryView, language: Locale): Reading {
  const raw = Object.fromEntries(
    Object.keys(form.shape).map((name) => [
      name,
      lists.some((list) => list === name) ? [...filled.many(name)] : filled.one(name),
    ]),
  );
  const read = form.safeParse(raw);
  const wrong: Record<string, string> = {};
  if (!read.success)
    for (const { path, message } of read.error.issues) wrong[String(path[0])] ??= message || "form.wrong.choice";
  // The rest is asked of what could be read, so that all that is wrong is said at once.
  Object.assign(
    wrong,
    wrongContact(door, raw as Record<string, string>),
    wrongPlaces(raw as Record<string, string>, library),
  );
  if (!read.success || Object.keys(wrong).length > 0) return { ok: false, wrong: inOrder(wrong) };
  return { ok: true, value: matterOf(door, read.data, library, language) };
}

const inOrder = (wrong: Wrong): Wrong =>
  Object.fromEntries(
    Object.keys(form.shape)
      .filter((name) => wrong[name] !== undefined)
      .map((name) => [name, wrong[name] ?? ""]),
  );

function wrongContact(door: Door, typed: Readonly<Record<string, string>>): Wrong {
  const way = typed.replyBy || "page";
  if (way === "email" && !foldEmail(typed.email ?? "")) return { email: "form.wrong.email" };
  if (way === "phone" && !foldPhone(typed.phone ?? "")) return { phone: "form.wrong.phone" };
  if (way === "letter" && (typed.address ?? "").length < 8) return { address: "form.wrong.address" };
  // Without any contact the code is all there is: that is said at the choice, and asked before sending.
  const onlyCode = (way === "page" || way === "desk") && door !== "thanks";
  if (onlyCode && typed.codeOnly !== "yes") return { codeOnly: "form.wrong.codeOnly" };
  return {};
}

function wrongPlaces(typed: Readonly<Record<string, string>>, library: LibraryView): Wrong {
  const wrong: Record<string, string> = {};
  const among = (list: readonly { readonly id: number }[], id: string | undefined) =>
    !id || list.some((one) => String(one.id) === id);
  if (!among(library.publicPeople, typed.about)) wrong.about = "form.wrong.choice";
  if (!among(library.branches, typed.branch)) wrong.branch = "form.wrong.choice";
  return wrong;
}

function matterOf(door: Door, said: Form, library: LibraryView, language: Locale): Matter {
  const isConcern = door === "concern";
  const replyBy: ReplyWay = said.replyBy ?? "page";
  const mayBeAbout = (isConcern && said.aboutStaff === "yes") || door === "thanks";
  const matter: NewMatter = {
    kind: kindAt(door, said.thanksKind ?? "thanks"),
    channel: "web",
    language,
    branchId: Number(said.branch) || (library.branches[0]?.id ?? 1),
    replyBy,
    needs: said.needs,
    sensitivities: isConcern ? sensitivitiesOf(said) : [],
    willingness: isConcern ? willingnessOf(said) : null,
    aboutStaff: isConcern ? said.aboutStaff : null,
    about: mayBeAbout && said.about !== "" ? Number(said.about) : null,
    askDirector: isConcern && said.director ? (said.directorWay ?? "writing") : null,
    doneAtOnce: false,
  };
  const answers = { wanted: said.wanted, whenText: said.whenText, place: said.place ?? "" };
  const fields = Object.fromEntries(Object.entries(isConcern ? answers : {}).filter(([, answer]) => answer !== ""));
  const identity = identityOf(said, replyBy);
  return {
    matter,
    words: {
      text: said.words,
      fields,
      ...(identity ? { identity } : {}),
      ...(isConcern && said.grounds.length > 0 ? { grounds: said.grounds } : {}),
    },
  };
}

/** Unequal service on one of the eight grounds is discrimination to the rules (2.1); which ground stays sealed. */
const sensitivitiesOf = (said: Form): Sensitivity[] =>
  said.grounds.length > 0 ? [...said.ticks, "discrimination"] : said.ticks;

/** "When appropriate, with the staff member directly involved" (informal.1): only when the patron says so. */
function willingnessOf(said: Form): NewMatter["willingness"] {
  if (said.talked === "ratherNot") return "ratherNot";
  if (said.aboutStaff === "yes" && said.first === "yes") return "willing";
  return said.talked === "spoken" ? "spoken" : null;
}

/** Only what the chosen way needs is kept; the name when it was given. */
function identityOf(said: Form, way: ReplyWay): Identity | null {
  const identity = {
    name: said.name,
    email: way === "email" ? said.email : "",
    phone: way === "phone" ? said.phone : "",
    address: way === "letter" ? said.address : "",
  };
  return Object.values(identity).some((one) => one !== "") ? identity : null;
}
