// What only a concern is asked (informal.1, informal.3, 2.1): when, where, who is involved, who should look. All of it may be left out.
import { reviewWays } from "../../../domain/case/terms.ts";
import { Choices } from "../../components/form/choice.tsx";
import { Field } from "../../components/form/field.tsx";
import { grounds, places, ticks } from "./door.ts";
import type { Question } from "./page.tsx";

export function ConcernQuestions({ page, filled, errors }: Question) {
  const { t } = page;
  const options = [["", t("form.choose")] as const, ...places.map((one) => [one, t(`term.place.${one}`)] as const)];
  return (
    <section class="q">
      <h2>{t("form.whenWhere")}</h2>
      <div class="row">
        <Field
          name="whenText"
          label={t("form.when")}
          hint={t("form.whenHint")}
          value={filled.one("whenText")}
          errors={errors}
        />
        <Field name="place" label={t("form.place")} options={options} value={filled.one("place")} errors={errors} />
      </div>
    </section>
  );
}

export function WhoShouldLook(question: Question) {
  const { page, filled, errors } = question;
  const { t } = page;
  return (
    <section class="q">
      <h2>{t("form.who")}</h2>
      <div class="stack">
        <Choices
          name="talked"
          legend={t("form.talked")}
          type="radio"
          columns="three"
          chosen={filled.many("talked")}
          errors={errors}
          choices={[
            { value: "spoken", words: t("form.talkedYes") },
            { value: "notYet", words: t("form.talkedNo") },
            { value: "ratherNot", words: t("form.ratherNot") },
          ]}
        />
        <Choices
          name="aboutStaff"
          legend={t("form.aboutStaff")}
          hint={t("form.aboutStaffHint")}
          type="radio"
          columns="three"
          chosen={filled.many("aboutStaff")}
          errors={errors}
          choices={[
            { value: "yes", words: t("form.yes"), more: <AboutWhom {...question} /> },
            { value: "no", words: t("form.no") },
            { value: "unsure", words: t("form.unsure") },
          ]}
        />
        <Choices
          name="ticks"
          legend={t("form.ticks")}
          aside={t("form.tickAny")}
          hint={t("form.ticksHint")}
          type="checkbox"
          chosen={filled.many("ticks")}
          errors={errors}
          choices={ticks.map((value) => ({ value, words: t(`term.tick.${value}`) }))}
        />
        <details class="more" open={filled.many("grounds").length > 0 || errors.grounds !== undefined}>
          <summary>{t("form.grounds")}</summary>
          <Choices
            name="grounds"
            legend={t("form.groundsLegend")}
            aside={t("form.onlyIfYouLike")}
            hint={t("form.groundsHint")}
            type="checkbox"
            columns="two"
            chosen={filled.many("grounds")}
            errors={errors}
            choices={grounds.map((value) => ({ value, words: t(`term.ground.${value}`) }))}
          />
        </details>
        <Choices
          name="director"
          legend={t("form.directorLegend")}
          quiet
          type="checkbox"
          chosen={filled.many("director")}
          errors={errors}
          choices={[
            {
              value: "director",
              words: t("form.director"),
              hint: t("form.directorHint"),
              more: (
                <Choices
                  name="directorWay"
                  legend={t("review.how")}
                  type="radio"
                  columns="three"
                  chosen={filled.many("directorWay").length > 0 ? filled.many("directorWay") : ["writing"]}
                  errors={errors}
                  choices={reviewWays.map((value) => ({ value, words: t(`term.reviewWay.${value}`) }))}
                />
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}

function AboutWhom({ page, filled, errors }: Question) {
  const { t } = page;
  const people = page.library.publicPeople.map(({ id, name }) => [String(id), name] as const);
  return (
    <div class="stack">
      {people.length > 0 ? (
        <Field
          name="about"
          label={t("form.about")}
          aside={t("form.ifYouKnow")}
          options={[["", t("form.aboutUnknown")], ...people]}
          value={filled.one("about")}
          errors={errors}
        />
      ) : null}
      <Choices
        name="first"
        legend={t("form.first")}
        hint={t("form.firstHint")}
        type="radio"
        columns="two"
        chosen={filled.many("first")}
        errors={errors}
        choices={[
          { value: "yes", words: t("form.firstYes") },
          { value: "no", words: t("form.firstNo") },
        ]}
      />
    </div>
  );
}

/** The last door has two kinds behind it. A compliment reaches the person it is about (1.1). */
export function ThanksQuestions({ page, filled, errors }: Question) {
  const { t } = page;
  const people = page.library.publicPeople.map(({ id, name }) => [String(id), name] as const);
  return (
    <section class="q">
      <h2>{t("form.thanksKind")}</h2>
      <Choices
        name="thanksKind"
        legend={t("form.thanksKind")}
        quiet
        type="radio"
        chosen={filled.many("thanksKind").length > 0 ? filled.many("thanksKind") : ["thanks"]}
        errors={errors}
        choices={[
          {
            value: "thanks",
            words: t("form.thanksThanks"),
            more: (
              <Field
                name="about"
                label={t("form.thanksFor")}
                aside={t("form.ifYouKnow")}
                options={[["", t("form.thanksForAll")], ...people]}
                value={filled.one("about")}
                errors={errors}
              />
            ),
          },
          { value: "suggestion", words: t("form.thanksSuggestion") },
        ]}
      />
    </section>
  );
}
