// In effect today: what everybody at a desk is shown, the least that they need; who opened what is noted, and each shift says that it has read.
import type { Person } from "../../../domain/access/principal.ts";
import { shiftAt } from "../../../domain/conduct/restriction/settings.ts";
import { lastDay, type Restriction } from "../../../domain/conduct/restriction/state.ts";
import { plainPicture } from "../../../lib/picture.ts";
import { unwrapStreamKey } from "../../../store/keys.ts";
import {
  type InEffectRow,
  inEffectLines,
  inEffectOpened,
  inEffectReads,
  noteInEffectRead,
  type Shift,
} from "../../../store/queries/register/in-effect.ts";
import { type Desk, type Settings, settingsOf } from "../../desk.ts";
import { namer } from "../../read/exchange.ts";
import type { Download } from "../../read/patron.ts";
import type { Named } from "../../read/views.ts";
import { type FileHead, openContent } from "../../words/words.ts";
import type { DeskWords } from "./read.ts";

export type InEffect = {
  readonly id: string;
  /** Name or description. */
  readonly who: string;
  /** YYYY-MM-DD. */
  readonly until: string;
  readonly parts: Restriction["parts"];
  readonly sort: Restriction["sort"];
  readonly read: boolean;
};
export type InEffectToday = {
  readonly shift: Shift;
  readonly rows: readonly InEffect[];
  /** Of a supervisor and the Director: who has said that they read all of it in this shift. */
  readonly readBy: readonly Named[];
};
/** One of them opened: what to do, and the picture. */
export type InEffectDetail = InEffect & { readonly doing: string; readonly picture: Download | null };

/** The shift it is now, on the library's clock. */
export function shiftNow(desk: Desk, { facts }: Pick<Settings, "facts">): Shift {
  const now = Temporal.Instant.from(desk.now()).toZonedDateTimeISO(facts.calendar.zone);
  const time = now.toPlainTime().toString({ smallestUnit: "minute" });
  return { on: now.toPlainDate().toString(), shift: shiftAt(facts.restrictions, time) };
}

const rowOf = (desk: Desk, settings: Settings, row: InEffectRow, read: boolean): InEffect => ({
  id: row.streamId,
  who: wordsIn(desk, settings, row).who,
  until: lastDay(row.facts) ?? "",
  parts: row.facts.parts,
  sort: row.facts.sort,
  read,
});
function wordsIn(desk: Desk, settings: Settings, { streamId, wrapped, contentId, chunks }: InEffectRow): DeskWords {
  if (!contentId || !chunks) return { who: "", doing: "" };
  const key = unwrapStreamKey(settings.keys, streamId, wrapped);
  return JSON.parse(openContent(key, desk.library, streamId, contentId, chunks).toString("utf8"));
}

/** What this person's desk is shown; nothing for whoever stands at none. */
export async function inEffectToday(desk: Desk, who: Person): Promise<InEffectToday> {
  const settings = await settingsOf(desk);
  const shift = shiftNow(desk, settings);
  const rows = await inEffectLines(desk.pool, who, shift.on, desk.now());
  const reads = await inEffectReads(desk.pool, who, shift);
  const isRead = (id: string, personId: number) =>
    reads.some((one) => one.streamId === id && one.personId === personId);
  const name = namer(settings.row.people, false);
  const others = [...new Set(reads.map((one) => one.personId))].filter((id) =>
    rows.every(({ streamId }) => isRead(streamId, id)),
  );
  return {
    shift,
    rows: rows.map((row) => rowOf(desk, settings, row, isRead(row.streamId, who.personId))),
    readBy: others.flatMap((id) => name(id) ?? []),
  };
}

/** Opens some of them, or all: noted with who and when. */
export async function openInEffect(desk: Desk, who: Person, only?: string): Promise<readonly InEffectDetail[]> {
  const settings = await settingsOf(desk);
  const { on } = shiftNow(desk, settings);
  const all = await inEffectLines(desk.pool, who, on, desk.now());
  const rows = all.filter(({ streamId }) => only === undefined || streamId === only);
  const opened = await inEffectOpened(
    desk.pool,
    who,
    on,
    rows.map(({ streamId }) => streamId),
    desk.now(),
  );
  return rows.map((row) => {
    const key = unwrapStreamKey(settings.keys, row.streamId, row.wrapped);
    const contents = opened.get(row.streamId) ?? [];
    const plain = (id: string, chunks: readonly Buffer[]) => openContent(key, desk.library, row.streamId, id, chunks);
    const heads = contents
      .filter(({ slot }) => slot === "filehead")
      .map(({ id, chunks }): FileHead & { file: string } => JSON.parse(plain(id, chunks).toString("utf8")));
    const head = heads.find(({ type }) => type.startsWith("image/"));
    const file = head && contents.find(({ id, slot }) => slot === "file" && id === head.file);
    return {
      ...rowOf(desk, settings, row, false),
      doing: wordsIn(desk, settings, row).doing,
      picture: head && file ? shown(head, plain(file.id, file.chunks)) : null,
    };
  });
}

/** What every desk sees is the picture alone: where and with what it was taken stays with the sealed original. */
function shown({ name, type }: FileHead, original: Uint8Array): Download | null {
  const bytes = plainPicture(type, original);
  return bytes && { name, type, bytes };
}

/** This person has read these, in this shift. */
export async function acknowledge(desk: Desk, who: Person, ids: readonly string[]): Promise<void> {
  await noteInEffectRead(desk.pool, who, shiftNow(desk, await settingsOf(desk)), ids, desk.now());
}
