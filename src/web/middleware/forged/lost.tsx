// A form that can't be taken now comes back with everything that was typed, its files too, to be looked over and sent again: it had lost
// its token, too many came at once, or whoever wrote it is no longer signed in. Passwords and PINs are left out; the page that asked for them asks again.
import { dropDraft, loadDraft, saveDraft } from "../../../desk/draft.ts";
import { checkFiles } from "../../../desk/words/files.ts";
import { answer } from "../../components/document.tsx";
import { Button } from "../../components/form/button.tsx";
import { Field } from "../../components/form/field.tsx";
import { Plain } from "../../components/plain.tsx";
import type { Asked } from "../../env.ts";
import type { Posted, Upload } from "../form.ts";

const secret = new Set(["password", "current", "next", "again", "pin"]);
const keptField = "kept-files";
const door = "given back";

const said = {
  lost: ["page.lost.title", "page.lost.text", "page.lost.again"],
  busy: ["page.busy.title", "page.busy.text", "page.busy.again"],
  away: ["page.away.title", "page.away.text", "page.lost.again"],
  closed: ["page.closed.title", "page.closed.text", "page.lost.again"],
} as const;

// What is a sentence can be read and mended here; numbers, ticks and choices go along as they are.
const isText = ([name, values]: readonly [string, readonly string[]]) =>
  !secret.has(name) && values.length === 1 && /\s/.test(values[0] ?? "");

/** Whether it holds what somebody would have to think of again. */
export const isWritten = (posted: Posted): boolean => Object.entries(posted.fields).some(isText);

type Way = { readonly href: string; readonly words: string };

/**
 * @param why `lost`: the token was; `busy`: too many at once from this address; `away`: nobody is signed in; `closed`: no case is open
 * @param way what to do first, in another tab
 */
export async function giveBack(c: Asked, posted: Posted, why: keyof typeof said, way?: Way): Promise<Response> {
  const { locale, t, look, library } = c.var;
  const typed = Object.entries(posted.fields).filter(([name]) => !secret.has(name));
  const kept = await keepFiles(c, posted.files);
  const url = new URL(c.req.url);
  const [title, text, again] = said[why].map((key) => t(key)) as [string, string, string];
  return answer(
    c,
    <Plain locale={locale} look={look} title={title} library={library}>
      <p class="lead">{text}</p>
      {way ? (
        <p>
          <a href={way.href} target="_blank" rel="noopener">
            {way.words}
          </a>
        </p>
      ) : null}
      <form class="stack" method="post" action={url.pathname + url.search} accept-charset="utf-8" novalidate>
        {typed.filter(isText).map(([name, [value = ""]], i) => (
          <Field
            name={name}
            label={t("page.typed", { count: i + 1 })}
            lines={/\n|.{80}/.test(value) ? 7 : 2}
            value={value}
          />
        ))}
        {typed
          .filter((one) => !isText(one))
          .flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
        {kept ? <input type="hidden" name={keptField} value={kept} /> : null}
        {posted.files.map(({ name }) => (
          <p>{t(kept ? "page.fileKept" : "page.fileAgain", { name })}</p>
        ))}
        <Button>{t("page.sendAgain")}</Button>
      </form>
      <p class="small">{again}</p>
    </Plain>,
    why === "busy" ? 429 : 403,
  );
}

/** Sealed under an id that only this page holds, for a day, like any draft. Null: there are none, or they can't be taken. */
async function keepFiles(c: Asked, files: readonly Upload[]): Promise<string | null> {
  const { deps, library } = c.var;
  if (!library || files.length === 0 || !(await checkFiles(files, library.limits)).ok) return null;
  const names = files.map(({ name }) => name);
  const bytes = files.map((file) => Buffer.from(file.bytes).toString("base64"));
  return saveDraft(deps.desk, null, door, { names, bytes });
}

/** The form with the files that were kept when it was given back. */
export async function withKeptFiles(c: Asked, posted: Posted): Promise<Posted> {
  const id = posted.one(keptField);
  if (id === "") return posted;
  const { [keptField]: _, ...fields } = posted.fields;
  const draft = await loadDraft(c.var.deps.desk, id, door);
  await dropDraft(c.var.deps.desk, id, door);
  const [names, bytes] = [[draft?.fields.names ?? []].flat(), [draft?.fields.bytes ?? []].flat()];
  const files = names.map((name, i) => ({ name, bytes: new Uint8Array(Buffer.from(bytes[i] ?? "", "base64")) }));
  return { ...posted, fields, files: [...files, ...posted.files] };
}
