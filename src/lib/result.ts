// An expected "no" is a value with a name, not an exception. The name is also a locale key: refusal.<Name>.

export type Ok<T> = { readonly ok: true; readonly value: T };
export type No<R extends string> = {
  readonly ok: false;
  readonly refusal: R;
  /** Facts for the message, by the placeholder's name in the locale. Never words a patron wrote. */
  readonly facts?: Readonly<Record<string, string | number>>;
};
export type Result<T, R extends string = string> = Ok<T> | No<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const no = <R extends string>(refusal: R, facts?: Readonly<Record<string, string | number>>): No<R> =>
  facts ? { ok: false, refusal, facts } : { ok: false, refusal };
