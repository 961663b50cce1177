// The library's rules of conduct, what usually follows, its own text: three forms on one page, each saved by itself (patron.1, patron.2).
import { settingsOf } from "../../../../../desk/desk.ts";
import { saveConductWords, saveLadder, saveRules } from "../../../../../desk/register/incident/rules-change.ts";
import { pathIn, paths } from "../../../../paths.ts";
import { Ours } from "../../../settings/frame.tsx";
import { expected, type Part, type PartProps } from "../../../settings/part.ts";
import { LadderForm } from "./ladder.tsx";
import { RulesForm } from "./rules.tsx";
import { WordsForm } from "./words.tsx";

async function Conduct(props: PartProps) {
  const { c, page, view, posted } = props;
  const { t, locale } = page;
  const terms = (await settingsOf(c.var.deps.desk)).facts.conduct;
  const see = (
    <p>
      <a href={pathIn(locale, paths.conduct)}>{t("settings.conduct.see")}</a>
    </p>
  );
  if (!view.may.conduct)
    return (
      <section class="panel pad stack">
        <ul class="lines">
          {terms.rules.map(({ text, level, retired }) => (
            <li>
              <span>
                {text[locale]} {retired ? <span class="tag">{t("settings.conduct.retired")}</span> : null}
              </span>
              <span class="fact">{t("incident.entry.level", { level })}</span>
            </li>
          ))}
        </ul>
        {see}
        <Ours page={page} setting="conduct" />
      </section>
    );
  /** What was typed goes back to the form it came from; the others show what is saved. */
  const of = (form: string) => ({
    ...props,
    terms,
    ...(posted?.one("form") === form ? {} : { posted: null, errors: {} }),
  });
  return (
    <>
      {see}
      <RulesForm {...of("rules")} />
      <LadderForm {...of("ladder")} />
      <WordsForm {...of("words")} />
    </>
  );
}

export const conductPart: Part = {
  name: "conduct",
  setting: "conduct",
  show: Conduct,
  save({ c, view, posted }) {
    const { desk } = c.var.deps;
    const { person } = c.var;
    const expects = expected(posted, view);
    if (posted.one("form") === "ladder") return saveLadder(desk, person, posted.one, expects);
    if (posted.one("form") === "words") return saveConductWords(desk, person, posted.one, expects);
    const held = Object.keys(posted.fields).flatMap((name) => (name.startsWith("level.") ? name.slice(6) : []));
    return saveRules(desk, person, posted.one, held, expects);
  },
};
