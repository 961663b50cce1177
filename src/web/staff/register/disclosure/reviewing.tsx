// A package's words gone through before they leave: each place that the rules propose is withheld or left readable by a person, for a reason.
import { packageField } from "../../../../desk/register/disclosure/act.ts";
import type { Review } from "../../../../desk/register/disclosure/places.ts";
import { markField } from "../../../../desk/register/marks.ts";
import { leavings, withholdings } from "../../../../domain/disclosure/terms.ts";
import type { Errors } from "../../../components/form/error-summary.tsx";
import { Field } from "../../../components/form/field.tsx";
import type { Page } from "../../../env.ts";
import { Marked } from "../marks.tsx";

type Props = {
  readonly page: Page;
  readonly review: Review;
  readonly typed: { one(name: string): string };
  readonly errors: Errors;
};

const isLeft = (code: string | null): boolean => leavings.some((one) => one === code);

/** Nothing is chosen beforehand: what nobody decided on is told from what somebody did. */
export function Reviewing({ page: { t }, review, typed, errors }: Props) {
  const { text, places, of } = review;
  const isOfThis = typed.one(packageField) === of; // choices made for another text are none for this one
  const withhold = withholdings.map((one) => [one, t(`disclosure.withhold.${one}`)] as const);
  const choices = [
    ["", t("marks.choose")] as const,
    ...withhold,
    ...leavings.map((one) => [one, t(`disclosure.leave.${one}`)] as const),
  ];
  return (
    <>
      <input type="hidden" name={packageField} value={of} />
      <p class="keeps leaf">
        <Marked text={text} places={places.filter(({ said }) => !isLeft(said))} />
      </p>
      {places.length === 0 ? <p class="fact">{t("disclosure.review.none")}</p> : null}
      {places.map((place) => {
        const name = markField(place);
        return (
          <Field
            name={name}
            label={t("marks.decide", { words: text.slice(place.start, place.end) })}
            {...(place.proposed ? { hint: t(`disclosure.review.because.${place.proposed}`) } : {})}
            options={choices}
            value={(isOfThis && typed.one(name)) || (place.said ?? "")}
            errors={errors}
          />
        );
      })}
      <Field
        name="words"
        label={t("marks.moreWords")}
        hint={t("marks.moreHint")}
        lines={2}
        value={typed.one("words")}
        errors={errors}
      />
      <Field
        name="under"
        label={t("marks.moreUnder")}
        options={[["", t("marks.choose")], ...withhold]}
        value={typed.one("under")}
        errors={errors}
      />
    </>
  );
}
