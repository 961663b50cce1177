// Before words leave, a look at what they tell of a person (5.2): shown beside the preview, taken out by one button, never forbidden.
import { findLeaks, withoutLeaks } from "../../../domain/redaction/leaks.ts";
import type { Lists } from "../../../domain/redaction/lists.ts";
import type { PersonalType } from "../../../domain/redaction/personal.ts";
import { Button } from "../../components/form/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import type { Posted } from "../../middleware/form.ts";

/** Where an act's free words are typed. */
const isWords = (field: string): boolean => /^(text|(point|reason)\.\d{1,2})$/.test(field);

/** The library may say where and how it is reached. */
const ownOf = ({ library }: Page): readonly string[] => [library.phone, library.email, ...library.address];

export type Leak = { readonly text: string; readonly type: PersonalType };

export function leaksIn(page: Page, fields: Posted["fields"], lists: Lists | undefined): readonly Leak[] {
  const own = ownOf(page);
  const leaks = Object.entries(fields)
    .filter(([name]) => isWords(name))
    .flatMap(([, values]) =>
      values.flatMap((value) =>
        findLeaks(value, own, lists).map(({ start, end, type }) => ({ text: value.slice(start, end), type })),
      ),
    );
  return [...new Map(leaks.map((one) => [`${one.type} ${one.text}`, one])).values()];
}

/** The form as posted, with what its words told of a person taken out. */
export function hidden(page: Page, posted: Posted, lists: Lists | undefined): Posted {
  const own = ownOf(page);
  const fields = Object.fromEntries(
    Object.entries(posted.fields).map(([name, values]) => [
      name,
      isWords(name) ? values.map((value) => withoutLeaks(value, own, lists)) : values,
    ]),
  );
  const many = (name: string) => fields[name] ?? [];
  return { ...posted, fields, many, one: (name) => many(name).join("\n").trim() };
}

/** Inside the preview's form: its button asks for the preview again, without them. */
export function Leaks({ page: { t }, leaks }: { readonly page: Page; readonly leaks: readonly Leak[] }) {
  if (leaks.length === 0) return null;
  return (
    <Notice sort="gentle" title={t("staff.leaks.title")} level={3}>
      <p>{t("staff.leaks.text")}</p>
      <ul>
        {leaks.map((one) => (
          <li>
            <mark>{one.text}</mark> {t(`staff.leaks.type.${one.type}`)}
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button kind="outline" low name="do" value="hide">
          {t("staff.leaks.hide")}
        </Button>
      </div>
    </Notice>
  );
}
