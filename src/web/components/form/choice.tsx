// Choices as tiles: a group of radio buttons or tick boxes, the whole row the target. State by :has(:checked), no script.
import type { Child } from "hono/jsx";
import type { Errors } from "./error-summary.tsx";
import { Wrong } from "./field.tsx";

export type Choice = {
  readonly value: string;
  readonly words: string;
  readonly hint?: string;
  /** What belongs to this choice alone, shown below it when it is taken. */
  readonly more?: Child;
};
type ChoicesProps = {
  readonly name: string;
  readonly legend: string;
  readonly aside?: string;
  readonly hint?: string;
  /** The legend stands in a heading already; then it is only read out. */
  readonly quiet?: boolean;
  readonly type: "radio" | "checkbox";
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly columns?: "two" | "three";
  readonly errors?: Errors;
  /** Inside the group, below all of them. */
  readonly after?: Child;
  /** Ids start with this instead of the name, where a page holds the same question twice. */
  readonly idPrefix?: string;
};

export function Choices(props: ChoicesProps) {
  const {
    name,
    legend,
    aside,
    hint,
    quiet,
    type,
    choices,
    chosen,
    columns,
    errors = {},
    after,
    idPrefix = name,
  } = props;
  const wrong = errors[name];
  const describedby =
    [hint ? `${idPrefix}-hint` : "", wrong ? `${name}-wrong` : ""].filter((id) => id !== "").join(" ") || undefined;
  return (
    <fieldset class={wrong ? "field wrong" : "field"} aria-describedby={describedby}>
      <legend class={quiet ? "unseen" : "label"}>
        {legend} {aside ? <span class="opt">{aside}</span> : null}
      </legend>
      {hint ? (
        <span class="hint" id={`${idPrefix}-hint`}>
          {hint}
        </span>
      ) : null}
      <Wrong name={name} errors={errors} />
      <div class={columns ? `tiles ${columns}` : "tiles"}>
        {choices.map((choice, i) => (
          <>
            <Tile
              id={i === 0 ? idPrefix : `${idPrefix}-${choice.value}`}
              name={name}
              type={type}
              value={choice.value}
              words={choice.words}
              {...(choice.hint ? { hint: choice.hint } : {})}
              checked={chosen.includes(choice.value)}
            />
            {columns ? null : <Reveal choice={choice} />}
          </>
        ))}
        {columns ? choices.map((choice) => <Reveal choice={choice} />) : null}
        {after}
      </div>
    </fieldset>
  );
}

/** Right below its own tile; below them all where they stand side by side. */
const Reveal = ({ choice }: { readonly choice: Choice }) =>
  choice.more ? <div class={`reveal for-${choice.value}`}>{choice.more}</div> : null;

type TileProps = {
  readonly id: string;
  readonly name: string;
  readonly type: "radio" | "checkbox";
  readonly value: string;
  readonly words: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly describedby?: string | undefined;
  readonly invalid?: boolean;
};

export const Tile = ({ id, name, type, value, words, hint, checked, describedby, invalid }: TileProps) => (
  <label class="tile" for={id}>
    <input
      type={type}
      id={id}
      name={name}
      value={value}
      checked={checked}
      aria-describedby={describedby}
      aria-invalid={invalid ? "true" : undefined}
    />
    <span>
      {words}
      {hint ? <span class="hint">{hint}</span> : null}
    </span>
  </label>
);
