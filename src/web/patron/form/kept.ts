// What was begun and not sent: kept sealed for the browser that began it (desk/draft.ts), files too, so that nothing is lost.
// Kept by itself, it is there for half an hour; "Finish later" keeps it for a day.
import { dropDraft, loadDraft, saveDraft } from "../../../desk/draft.ts";
import { checkFiles } from "../../../desk/words/files.ts";
import type { Asked } from "../../env.ts";
import { cookieOf, giveCookie } from "../../middleware/cookie.ts";
import type { Upload } from "../../middleware/form.ts";
import type { Filled } from "./read.ts";

const cookie = "concord-draft";
const halfHour = 30 * 60;
const day = 24 * 3600;

/** What belongs to one sending and isn't kept: the act's id, the button pressed. */
const ofTheMoment = new Set(["act", "do", "expects"]);

export const filledOf = (fields: Readonly<Record<string, string | readonly string[]>>): Filled => {
  const many = (name: string): readonly string[] => {
    const typed = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return typed === undefined ? [] : typeof typed === "string" ? [typed] : typed;
  };
  return { many, one: (name) => many(name).join("\n").trim() };
};
export const nothing: Filled = filledOf({});

export type KeptForm = { readonly filled: Filled; readonly savedAt: string };

export async function keptForm(c: Asked, door: string): Promise<KeptForm | null> {
  const draft = await loadDraft(c.var.deps.desk, cookieOf(c, cookie) ?? "", door);
  return draft && { filled: filledOf(draft.fields), savedAt: draft.savedAt };
}

type Keep = { readonly forADay?: boolean; readonly files?: readonly Upload[] };

/** Keeps what was typed, and the files beside it, those that can't be taken left out. Gives when it was kept. */
export async function keepForm(
  c: Asked,
  door: string,
  fields: Readonly<Record<string, readonly string[]>>,
  { forADay = false, files = [] }: Keep = {},
): Promise<string> {
  const { deps, library } = c.var;
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !ofTheMoment.has(name)));
  const id = await saveDraft(deps.desk, cookieOf(c, cookie) ?? null, door, typed);
  if (library && files.length > 0 && (await checkFiles(files, library.limits)).ok) {
    const names = files.map((file) => file.name);
    const bytes = files.map((file) => Buffer.from(file.bytes).toString("base64"));
    await saveDraft(deps.desk, id, filesOf(door), { names, bytes });
  }
  giveCookie(c, cookie, id, forADay ? day : halfHour);
  return deps.desk.now();
}

export async function dropForm(c: Asked, door: string): Promise<void> {
  const id = cookieOf(c, cookie) ?? "";
  await dropDraft(c.var.deps.desk, id, door);
  await dropDraft(c.var.deps.desk, id, filesOf(door));
}

const filesOf = (door: string) => `${door} files`;

export async function keptFiles(c: Asked, door: string): Promise<Upload[]> {
  const draft = await loadDraft(c.var.deps.desk, cookieOf(c, cookie) ?? "", filesOf(door));
  if (!draft) return [];
  const { many } = filledOf(draft.fields);
  const bytes = many("bytes");
  return many("names").map((name, i) => ({ name, bytes: Buffer.from(bytes[i] ?? "", "base64") }));
}
