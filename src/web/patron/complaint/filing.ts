// What a formal complaint's form comes to: its filing and its words, out of what was typed and, where there is one, the case it comes from.
import { foldEmail, foldPhone } from "../../../desk/identity/fold.ts";
import { type Filed, fileDirectly, fileFromCase } from "../../../desk/register/complaint/file.ts";
import type { Identity } from "../../../desk/words/words.ts";
import { needs, type ReplyWay, replyWays } from "../../../domain/case/terms.ts";
import type { Filing } from "../../../domain/complaint/act.ts";
import type { Procedure } from "../../../domain/complaint/procedure/procedure.ts";
import type { Result } from "../../../lib/result.ts";
import { type Asked, pageOf } from "../../env.ts";
import type { Filled } from "../form/read.ts";
import { patronOf } from "../session.ts";
import type { Written } from "./read.ts";

/** The case that is open in this browser, as it was handed over; null: a complaint without one. */
export type From = {
  readonly replyBy: ReplyWay;
  readonly needs: Filing["needs"];
  readonly language: "en" | "es";
  /** As the case has it; "" when it has none. */
  readonly name: string;
} | null;

export const wayOf = (filled: Filled): ReplyWay => replyWays.find((one) => one === filled.one("replyBy")) ?? "page";

export function wrongContact(filled: Filled): Readonly<Record<string, string>> {
  const way = wayOf(filled);
  if (way === "email" && !foldEmail(filled.one("email"))) return { email: "form.wrong.email" };
  if (way === "phone" && !foldPhone(filled.one("phone"))) return { phone: "form.wrong.phone" };
  if (way === "letter" && filled.one("address").length < 8) return { address: "form.wrong.address" };
  const isCodeOnly = way === "page" || way === "desk";
  return isCodeOnly && filled.one("codeOnly") !== "yes" ? { codeOnly: "form.wrong.codeOnly" } : {};
}

export async function fileWritten(
  c: Asked,
  from: From,
  procedure: Procedure,
  written: Written,
  filled: Filled,
  id: string,
): Promise<Result<Filed>> {
  const { deps, locale } = c.var;
  const { desk } = deps;
  const way = from?.replyBy ?? wayOf(filled);
  const filing: Filing = {
    procedure: procedure.id,
    channel: "web",
    language: from?.language ?? locale,
    behalf: written.organization ? "organization" : "self",
    replyBy: way,
    needs: from?.needs ?? needs.filter((one) => filled.many("needs").includes(one)),
    points: written.points,
    happenedOn: written.happenedOn,
    hideIdentity: !written.showName,
    standing: written.standing,
    attested: true,
    about: written.about === null ? [] : [written.about],
    paper: null,
  };
  const identity: Identity = {
    name: written.name,
    email: way === "email" ? filled.one("email") : "",
    phone: way === "phone" ? filled.one("phone") : "",
    address: way === "letter" ? filled.one("address") : "",
  };
  const isKnown = Object.values(identity).some((one) => one !== "");
  const words = { fields: written.fields, ...(isKnown ? { identity } : {}) };
  if (from) return fileFromCase(desk, patronOf(c), c.var.streamId, filing, words, id);
  const who = { kind: "public", library: desk.library } as const;
  const { library } = pageOf(c);
  return fileDirectly(desk, who, filing, { branchId: library.branches[0]?.id ?? 1 }, words, id);
}
