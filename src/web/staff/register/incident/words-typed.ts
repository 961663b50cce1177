// What was typed into a form of an incident, made into words that are sealed: the account, its lines, who the person is; a card's number taken out.
import { withoutCards } from "../../../../desk/register/incident/cards.ts";
import type { Words } from "../../../../desk/words/words.ts";
import type { Posted } from "../../../middleware/form.ts";
import { wordFields } from "./fields.tsx";

/** Everything typed but codes: sealed. Who the person is stands apart. */
export function wordsTyped({ one, files }: Pick<Posted, "one" | "files">): Words {
  const fields = Object.fromEntries(wordFields.map((name) => [name, one(name)]).filter(([, typed]) => typed !== ""));
  const [name, description] = [one("name"), one("description")];
  return {
    text: one("text"),
    fields,
    files,
    ...(name === "" && description === ""
      ? {}
      : { identity: { name, email: "", phone: "", address: "", description } }),
  };
}

export const isNothing = ({ text, fields = {}, files = [], identity }: Words): boolean =>
  text === "" && Object.keys(fields).length === 0 && files.length === 0 && !identity;

/** The form as posted with what was asked for; with bars in place of every library card's number where that was asked. */
export function asAsked(posted: Posted): { readonly go: string; readonly posted: Posted } {
  const asked = posted.one("do");
  if (!asked.startsWith("mask.")) return { go: asked, posted };
  const fields = Object.fromEntries(
    Object.entries(posted.fields).map(([name, values]) => [name, values.map(withoutCards)]),
  );
  const many = (name: string): readonly string[] => fields[name] ?? [];
  return {
    go: asked.slice("mask.".length),
    posted: { ...posted, fields, many, one: (name) => many(name).join("\n").trim() },
  };
}
