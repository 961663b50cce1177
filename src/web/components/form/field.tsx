// One question with its label, hint, error and control. The id is the name, so that the error summary can link to it.
import type { Child } from "hono/jsx";
import { Icon } from "../icon.tsx";
import type { Errors } from "./error-summary.tsx";

type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** "if you know", "only if you like": optional is said in words. */
  readonly aside?: string;
  readonly hint?: string;
  readonly value?: string | undefined;
  readonly errors?: Errors;
  readonly type?: "text" | "email" | "tel" | "date" | "time" | "datetime-local" | "password" | "number" | "search";
  readonly autocomplete?: string;
  readonly inputmode?: "text" | "numeric" | "tel" | "email";
  /** Lines of a text area; without it, one line. */
  readonly lines?: number;
  /** A list to choose from, as [value, words]. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly half?: boolean;
  /** Words as they are, not a sentence: no capitals. */
  readonly code?: boolean;
  /** The label is inside a heading already on the page: then only the control and its hint. */
  readonly bare?: boolean;
  readonly describedby?: string | undefined;
  /** Below the control: a notice, what is kept. */
  readonly children?: Child;
};

export function Field(props: FieldProps) {
  const { name, label, aside, hint, value = "", errors = {}, lines, options, children } = props;
  const wrong = errors[name];
  const describedby =
    [hint ? `${name}-hint` : "", wrong ? `${name}-wrong` : "", props.describedby ?? ""]
      .filter((id) => id !== "")
      .join(" ") || undefined;
  const common = {
    id: name,
    name,
    class: `input${props.half ? " half" : ""}${lines !== undefined && lines < 5 ? " short" : ""}`,
    "aria-invalid": wrong ? ("true" as const) : undefined,
    "aria-describedby": describedby,
    autocomplete: props.autocomplete,
    ...(props.code ? { autocapitalize: "none" as const } : {}),
  };
  return (
    <div class={wrong ? "field wrong" : "field"}>
      {props.bare ? null : (
        <label class="label" for={name}>
          {label} {aside ? <span class="opt">{aside}</span> : null}
        </label>
      )}
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      <Wrong name={name} errors={errors} />
      {options ? (
        <select {...common}>
          {options.map(([one, words]) => (
            <option value={one} selected={one === value}>
              {words}
            </option>
          ))}
        </select>
      ) : lines ? (
        <textarea {...common} rows={lines}>
          {`\n${value}`}
        </textarea>
      ) : (
        <input {...common} type={props.type ?? "text"} inputmode={props.inputmode} value={value} />
      )}
      {children}
    </div>
  );
}

/** The message at a field or a group of choices. */
export function Wrong({ name, errors }: { readonly name: string; readonly errors: Errors }) {
  const message = errors[name];
  if (!message) return null;
  return (
    <span class="wrong-words" id={`${name}-wrong`}>
      <Icon name="alert" />
      <span>{message}</span>
    </span>
  );
}
