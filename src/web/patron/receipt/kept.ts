// A receipt waits a quarter of an hour for the browser that sent the form, sealed like a draft; then the code is kept nowhere.
import { dropDraft, loadDraft, saveDraft } from "../../../desk/draft.ts";
import { type Kind, kinds } from "../../../domain/case/terms.ts";
import type { Asked } from "../../env.ts";
import { cookieOf, giveCookie, takeCookie } from "../../middleware/cookie.ts";
import { filledOf } from "../form/kept.ts";

const cookie = "concord-receipt";
const door = "receipt";
export const receiptMinutes = 15;

export type Receipt = {
  readonly reference: string;
  readonly code: readonly string[];
  readonly kind: Kind;
  /** RFC 3339: when it was got, and by when a person writes back. */
  readonly at: string;
  readonly replyByAt: string | null;
  /** Where a copy went; "" when nowhere. */
  readonly email: string;
  /** Of a formal complaint that was filed directly: that it is one, or that it was taken as feedback. */
  readonly complaint?: "filed" | "feedback" | undefined;
};

export async function keepReceipt(c: Asked, receipt: Receipt): Promise<void> {
  const { desk } = c.var.deps;
  const { reference, code, kind, at, replyByAt, email, complaint = "" } = receipt;
  const id = await saveDraft(desk, null, door, {
    reference,
    code,
    kind,
    at,
    replyByAt: replyByAt ?? "",
    email,
    complaint,
  });
  giveCookie(c, cookie, id, receiptMinutes * 60);
}

export async function keptReceipt(c: Asked): Promise<Receipt | null> {
  const { desk } = c.var.deps;
  const draft = await loadDraft(desk, cookieOf(c, cookie) ?? "", door);
  if (!draft || Date.parse(desk.now()) - Date.parse(draft.savedAt) > receiptMinutes * 60_000) return null;
  const { one, many } = filledOf(draft.fields);
  const kind = kinds.find((kind) => kind === one("kind"));
  if (!kind) return null;
  return {
    kind,
    reference: one("reference"),
    code: many("code"),
    at: one("at"),
    replyByAt: one("replyByAt") || null,
    email: one("email"),
    complaint: (["filed", "feedback"] as const).find((as) => as === one("complaint")),
  };
}

export async function dropReceipt(c: Asked): Promise<void> {
  await dropDraft(c.var.deps.desk, cookieOf(c, cookie) ?? "", door);
  takeCookie(c, cookie);
}
