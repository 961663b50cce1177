// One text gone through: what the form says of each span, and the words that the reviewer adds, as redactions.
import type { Person } from "../../../domain/access/principal.ts";
import { exemptions, type Redaction } from "../../../domain/foia/terms.ts";
import { no, ok, type Result } from "../../../lib/result.ts";
import type { Desk } from "../../desk.ts";
import { readMarks } from "../marks.ts";
import { doFoia } from "./acts.ts";
import type { OpenedRequest } from "./read.ts";
import { type FoiaText, foiaMatters } from "./texts.ts";

type Look = { readonly redactions: readonly Redaction[]; readonly dropped: readonly Redaction[] };

/** @param one the form's fields. Refusals: those of `readMarks`. */
function lookOf({ text, spans }: Pick<FoiaText, "text" | "spans">, one: (field: string) => string): Result<Look> {
  const marks = readMarks(text, spans, one, { withhold: exemptions, leave: ["drop"] });
  if (!marks.ok) return marks;
  const redactions = marks.value.redactions.map(({ start, end, why }) => ({ start, end, exemption: why }));
  const dropped = marks.value.dropped.flatMap(({ start, end }) =>
    spans.filter((one) => one.start === start && one.end === end).map(({ exemption }) => ({ start, end, exemption })),
  );
  return ok({ redactions, dropped });
}

/** `matter` and `content`: ids as the page had them. Refusals: NotFound, those of `lookOf` and of the domain. */
export async function reviewFoia(
  desk: Desk,
  who: Person,
  opened: OpenedRequest,
  { matter, content }: { readonly matter: string; readonly content: string },
  one: (field: string) => string,
  actId: string,
) {
  const [found] = await foiaMatters(desk, opened.settings, who, opened.view.state, [matter]);
  const text = found?.texts.find((each) => each.content === content);
  if (!text) return no("NotFound");
  const look = lookOf(text, one);
  if (!look.ok) return look;
  return doFoia(
    desk,
    who,
    opened,
    { type: "ReviewText", matter, content, length: text.text.length, ...look.value },
    { id: actId },
  );
}
