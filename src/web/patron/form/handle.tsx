// A door is opened, kept, and sent. Whatever doesn't fit comes back with everything typed and the files still there.

import { settingsOf } from "../../../desk/desk.ts";
import { openMatter } from "../../../desk/open.ts";
import { hoursView } from "../../../desk/read/library.ts";
import { newestProcedures } from "../../../desk/register/complaint/procedures.ts";
import { mask } from "../../../domain/redaction/personal.ts";
import { findUnneeded } from "../../../domain/redaction/unneeded.ts";
import { answer } from "../../components/document.tsx";
import type { Errors } from "../../components/form/error-summary.tsx";
import { type Asked, actId, pageOf } from "../../env.ts";
import { refused } from "../../middleware/failures.tsx";
import { type Posted, readForm, type Upload } from "../../middleware/form.ts";
import { pathIn, paths } from "../../paths.ts";
import { keepReceipt } from "../receipt/kept.ts";
import { openSession } from "../session.ts";
import { type Door, doorPath, doors } from "./door.ts";
import { dropForm, filledOf, type KeptForm, keepForm, keptFiles, keptForm, nothing } from "./kept.ts";
import { type Found, foundIn, KeptInside, looked } from "./notice.tsx";
import { DoorForm } from "./page.tsx";
import { type Filled, readMatter } from "./read.ts";

export const showForm =
  (door: Door) =>
  async (c: Asked): Promise<Response> => {
    const kept = await keptForm(c, door);
    const files = kept ? await keptFiles(c, door) : [];
    const note = kept ? (c.req.query("kept") === "later" ? "later" : "begun") : null;
    return render(c, door, { filled: kept?.filled ?? nothing, kept, files, note });
  };

type Shown = {
  readonly filled: Filled;
  readonly kept?: Pick<KeptForm, "savedAt"> | null;
  readonly files: readonly Upload[];
  readonly note?: "begun" | "later" | null;
  readonly act?: string;
  readonly errors?: Errors;
  readonly found?: Found;
};

async function render(c: Asked, door: Door, shown: Shown): Promise<Response> {
  const page = pageOf(c);
  const { row } = await settingsOf(c.var.deps.desk);
  return answer(
    c,
    <DoorForm
      page={page}
      door={door}
      hours={await hoursView(c.var.deps.desk)}
      act={shown.act ?? actId()}
      filled={shown.filled}
      errors={shown.errors ?? {}}
      found={shown.found ?? {}}
      keptAt={shown.kept?.savedAt ?? null}
      keptFiles={shown.files.map(({ name }) => name)}
      note={shown.note ?? null}
      formal={newestProcedures(row).some(({ active, direct }) => active && direct)}
    />,
    shown.errors ? 422 : 200,
  );
}

export const sendForm =
  (door: Door) =>
  async (c: Asked): Promise<Response> => {
    const read = await readForm(c);
    if (!read.ok) return refused(c, "BrokenForm", 400);
    const here = pathIn(c.var.locale, doorPath[door]);
    if (read.value.one("do") === "fresh") {
      await dropForm(c, door);
      return c.redirect(here, 303);
    }
    const posted = answered(read.value, c.var.t("private.hidden"));
    const files = [...(await filesToKeep(c, door, posted)), ...posted.files];
    if (posted.one("do") === "later") {
      await keepForm(c, door, posted.fields, { forADay: true, files });
      return c.redirect(`${here}?kept=later`, 303);
    }
    return send(c, door, posted, files);
  };

async function send(c: Asked, door: Door, posted: Posted, files: readonly Upload[]): Promise<Response> {
  const { t, locale, deps } = c.var;
  const { library } = pageOf(c);
  const filled = filledOf(posted.fields);
  const back = async (shown: Partial<Shown>, kept: readonly Upload[] = files) => {
    const savedAt = await keepForm(c, door, posted.fields, { files: kept });
    return render(c, door, { act: posted.act, filled, kept: { savedAt }, files: kept, ...shown });
  };
  const reading = readMatter(door, filled, library, locale);
  if (!reading.ok) {
    const errors = Object.entries(reading.wrong).map(([field, key]) => [field, t(key)]);
    return back({ errors: Object.fromEntries(errors) });
  }
  const found = foundIn(filled);
  if (Object.keys(found).length > 0) return back({ found });
  const { matter, words } = reading.value;
  const who = { kind: "public", library: deps.desk.library } as const;
  const opened = await openMatter(deps.desk, who, matter, { ...words, files }, posted.act);
  if (!opened.ok) {
    const isFile = fileRefusals.has(opened.refusal);
    return back(
      { errors: { [isFile ? "files" : "form"]: t(`refusal.${opened.refusal}`, opened.facts) }, files: [] },
      [],
    );
  }
  await dropForm(c, door);
  await keepReceipt(c, { ...opened.value, kind: matter.kind, at: deps.desk.now(), email: words.identity?.email ?? "" });
  await openSession(c, opened.value.streamId);
  return c.redirect(pathIn(locale, paths.receipt), 303);
}

export const fileRefusals: ReadonlySet<string> = new Set([
  "FileTooLarge",
  "MatterTooLarge",
  "FileTypeRefused",
  "FileEmpty",
]);

/** "Hide it" and "Leave it" are answers to the gentle notice; then it isn't asked again. */
function answered(posted: Posted, instead: string): Posted {
  const pressed = posted.one("do");
  if (pressed !== "hide" && pressed !== "leave") return posted;
  const fields: Record<string, readonly string[]> = { ...posted.fields, noticed: ["yes"] };
  if (pressed === "hide")
    for (const field of looked)
      fields[field] = posted.many(field).map((text) => mask(text, findUnneeded(text), () => instead));
  const { one, many } = filledOf(fields);
  return { ...posted, one, many, fields };
}

/** Files that came with an earlier try and are still ticked. */
async function filesToKeep(c: Asked, door: Door, posted: Posted): Promise<readonly Upload[]> {
  const ticked = posted.many("keepFile");
  if (ticked.length === 0) return [];
  return (await keptFiles(c, door)).filter((_, i) => ticked.includes(String(i)));
}

/** The script keeps what is typed, and gets the line and perhaps the gentle notice back. */
export async function keepTyped(c: Asked): Promise<Response> {
  const door = [...doors, "complaint" as const].find((one) => one === c.req.param("door"));
  if (!door) return refused(c, "NotFound", 404);
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const at = await keepForm(c, door, read.value.fields);
  const filled = filledOf(read.value.fields);
  return answerPiece(
    c,
    <KeptInside page={pageOf(c)} at={at} filled={filled} found={foundIn(filled)} sending={false} />,
  );
}

const answerPiece = async (c: Asked, piece: unknown): Promise<Response> => c.html(String(await piece));
