// Words on their way in and out: checked, sealed with the stream's own key, opened again for a reader whom the database let have them.
import { createHash } from "node:crypto";
import type { ActType } from "../../domain/case/act.ts";
import type { CaseEvent } from "../../domain/case/event.ts";
import { nonceBytes, seal, unseal } from "../../store/keys.ts";
import type { SealedContent } from "../../store/ledger.ts";
import type { FileType } from "./files.ts";

export type Identity = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
};
export type Words = {
  readonly text?: string;
  /** Answers to the form's own questions, by field code. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly identity?: Identity;
  /** On which of the policy's grounds service was unequal (2.1): voluntary, counted only in aggregate. */
  readonly grounds?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};
export type Slot = "words" | "reply" | "note" | "reason" | "identity" | "borrowing" | "grounds" | "file";
export type Said = { readonly text: string; readonly fields: Readonly<Record<string, string>> };
export type FileHead = { readonly name: string; readonly type: string; readonly bytes: number };

/** Which event of an act brings its words, and whose words they are. Acts that aren't here bring none. */
export const carriers: Readonly<Partial<Record<ActType, readonly [CaseEvent["type"], Slot]>>> = {
  OpenCase: ["CaseOpened", "words"],
  AddWords: ["WordsAdded", "words"],
  Reply: ["Replied", "reply"],
  WriteNote: ["Noted", "note"],
  Refer: ["ReferralOffered", "reason"],
  DeclineReferral: ["ReferralDeclined", "reason"],
  Wall: ["WallRaised", "reason"],
  BringToReview: ["ReviewRequested", "reason"],
  RequestReview: ["ReviewRequested", "words"],
  OfferTalk: ["TalkOffered", "reply"],
  RecordTalk: ["TalkHeld", "reply"],
  DecideReview: ["ReviewDecided", "reply"],
  OfferResolution: ["ResolutionOffered", "reply"],
  SayNotSettled: ["NotSettled", "words"],
  SaySettled: ["Settled", "words"],
  ExtendTarget: ["TargetExtended", "reply"],
  Reopen: ["Reopened", "words"],
  ChangeContact: ["ContactChanged", "identity"],
  AddBorrowing: ["BorrowingAdded", "borrowing"],
  PostLetter: ["LetterPosted", "reply"],
};

/** PostgreSQL never sees these bytes as text, so NUL is kept as typed; a lone surrogate isn't a character and becomes U+FFFD. */
const whole = (text: string): string => text.toWellFormed();
const place = (library: number, streamId: string, id: string, chunk: number) => `${library} ${streamId} ${id} ${chunk}`;

/** Files travel in chunks, so that a row of the database stays small. */
const chunkBytes = 256 * 1024;

export type Sealer = {
  readonly library: number;
  readonly streamId: string;
  readonly key: Buffer;
  readonly newId: () => string;
  /** Where nonces come from; node's unless given. */
  readonly random?: (bytes: number) => Buffer;
};

export function sealContent(by: Sealer, slot: string, plain: Uint8Array, id = by.newId()): SealedContent {
  const chunks: Buffer[] = [];
  for (let at = 0; at === 0 || at < plain.length; at += chunkBytes)
    chunks.push(
      seal(
        by.key,
        place(by.library, by.streamId, id, chunks.length),
        plain.subarray(at, at + chunkBytes),
        by.random?.(nonceBytes),
      ),
    );
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return { id, slot, chunks, sha256: hash.digest("hex") };
}

export const openContent = (
  key: Buffer,
  library: number,
  streamId: string,
  id: string,
  chunks: readonly Buffer[],
): Buffer => Buffer.concat(chunks.map((sealed, chunk) => unseal(key, place(library, streamId, id, chunk), sealed)));

const json = (value: unknown) => Buffer.from(JSON.stringify(value), "utf8");

/** What is said, made whole; null when the act brings no words. */
export function saidOf(words: Words): Said | null {
  const fields = Object.fromEntries(Object.entries(words.fields ?? {}).map(([code, text]) => [code, whole(text)]));
  if (words.text === undefined && Object.keys(fields).length === 0) return null;
  return { text: whole(words.text ?? ""), fields };
}

/** `slot`: whose words they are (Noun.carriers). */
export function sealWords(by: Sealer, slot: Slot, words: Words, types: readonly FileType[]): SealedContent[] {
  const contents: SealedContent[] = [];
  const said = saidOf(words);
  if (said) contents.push(sealContent(by, slot === "identity" ? "words" : slot, json(said)));
  if (words.identity) {
    const { name, email, phone, address } = words.identity;
    contents.push(
      sealContent(
        by,
        "identity",
        json({ name: whole(name), email: whole(email), phone: whole(phone), address: whole(address) }),
      ),
    );
  }
  if (words.grounds && words.grounds.length > 0) contents.push(sealContent(by, "grounds", json(words.grounds)));
  for (const [i, file] of (words.files ?? []).entries()) {
    const head: FileHead = {
      name: whole(file.name),
      type: types[i]?.type ?? "application/octet-stream",
      bytes: file.bytes.length,
    };
    // The head is a content of its own: listing files opens no file.
    const id = by.newId();
    contents.push(sealContent(by, "filehead", json({ ...head, file: id })));
    contents.push(sealContent(by, "file", file.bytes, id));
  }
  return contents;
}

export const streamKeyBytes = 32;
