// Names of patrons and titles that the library loads, so that they are found before words leave (5.1; 75 ILCS 70/1): brought in as a file, in
// place of the one before, and taken out again. Never shown.
import {
  isListSort,
  type LoadedList,
  loadedLists,
  loadList,
  removeList,
} from "../../../../desk/settings/lists/load.ts";
import { mostLines } from "../../../../desk/settings/lists/read.ts";
import { type ListSort, listSorts } from "../../../../domain/redaction/lists.ts";
import { dateTime } from "../../../../lib/dates.ts";
import { intlTag } from "../../../../lib/locale.ts";
import { no } from "../../../../lib/result.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Wrong } from "../../../components/form/field.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps } from "../part.ts";

const action = staffPath(staffPaths.setting, { part: "lists" });

async function Lists({ c, page, view, errors }: PartProps) {
  const { t, locale } = page;
  const loaded = await loadedLists(c.var.deps.desk);
  return (
    <>
      <section class="panel pad stack narrow">
        <p>{t("settings.lists.what")}</p>
        <p class="small">{t("settings.lists.file", { limit: mostLines.toLocaleString(intlTag[locale]) })}</p>
      </section>
      {listSorts.map((sort) => (
        <section class="panel pad stack narrow">
          <h2>{t(`settings.lists.${sort}.title`)}</h2>
          <Stands page={page} list={loaded.find((one) => one.sort === sort)} />
          {view.may.lists ? (
            <>
              <Load page={page} sort={sort} version={view.version} errors={errors} />
              {loaded.some((one) => one.sort === sort) ? (
                <ActForm action={action} expects={view.version}>
                  <input type="hidden" name="list" value={sort} />
                  <Button kind="quiet" low name="do" value="remove">
                    {t("settings.lists.remove")}
                    <span class="unseen">: {t(`settings.lists.${sort}.title`)}</span>
                  </Button>
                </ActForm>
              ) : null}
            </>
          ) : null}
        </section>
      ))}
      {view.may.lists ? null : <Ours page={page} setting="lists" />}
    </>
  );
}

function Stands({ page, list }: { readonly page: Page; readonly list: LoadedList | undefined }) {
  const { t, locale, library, now } = page;
  if (!list) return <p>{t("settings.lists.none")}</p>;
  const when = dateTime(locale, list.at, library.zone, now);
  return (
    <p>
      <b>{t("settings.lists.lines", { count: list.lines })}</b>{" "}
      {list.opens ? null : <span class="tag caution">{t("settings.lists.closed")}</span>}
      <span class="fact">{t("settings.lists.since", { when, who: list.by ?? t("settings.changes.system") })}</span>
    </p>
  );
}

type LoadProps = Pick<PartProps, "page" | "errors"> & { readonly sort: ListSort; readonly version: number };

function Load({ page: { t }, sort, version, errors }: LoadProps) {
  const id = `file-${sort}`;
  return (
    <ActForm action={action} expects={version} files class="stack">
      <input type="hidden" name="list" value={sort} />
      <div class={errors[id] ? "field wrong" : "field"}>
        <label class="label" for={id}>
          {t("settings.lists.choose")}
        </label>
        <span class="hint" id={`${id}-hint`}>
          {t(`settings.lists.${sort}.hint`)}
        </span>
        <Wrong name={id} errors={errors} />
        <input
          class="input"
          type="file"
          id={id}
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-invalid={errors[id] ? "true" : undefined}
          aria-describedby={`${id}-hint${errors[id] ? ` ${id}-wrong` : ""}`}
        />
      </div>
      <div class="actions">
        <Button kind="outline" name="do" value="load">
          {t("settings.lists.load")}
          <span class="unseen">: {t(`settings.lists.${sort}.title`)}</span>
        </Button>
      </div>
    </ActForm>
  );
}

export const listsPart: Part = {
  name: "lists",
  setting: "lists",
  show: Lists,
  async save({ c, page, view, posted }) {
    const { deps, person } = c.var;
    const sort = posted.one("list");
    if (!isListSort(sort)) return no("NotFound");
    if (posted.one("do") === "remove") return removeList(deps.desk, person, sort, expected(posted, view));
    const [file] = posted.files;
    const id = `file-${sort}`;
    if (!file) return { ok: false, errors: { [id]: page.t("settings.lists.noFile") } };
    const done = await loadList(deps.desk, person, sort, file, expected(posted, view));
    if (done.ok || ["NotYourSetting", "ChangedMeanwhile"].includes(done.refusal)) return done;
    return { ok: false, errors: { [id]: page.t(`refusal.${done.refusal}`, done.facts) } };
  },
};
