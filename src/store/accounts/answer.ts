// better-auth's answers as ours: cookies to set and a value, or a refusal by its code. What isn't expected is thrown.
import { isAPIError } from "better-auth/api";
import { no, ok, type Result } from "../../lib/result.ts";

/** Set-Cookie lines that go with the answer. */
export type Cookies = readonly string[];
export type Done<T extends object = object> = T & { readonly cookies: Cookies };

type Answered<T> = { readonly headers: Headers; readonly response: T };

export const cookiesOf = (headers: Headers): Cookies => headers.getSetCookie();

/** @param refusals by better-auth's code, such as INVALID_PASSWORD */
export async function asked<T, R extends string>(
  call: Promise<Answered<T>>,
  refusals: Readonly<Record<string, R>>,
): Promise<Result<{ readonly response: T; readonly cookies: Cookies }, R>> {
  try {
    const { headers, response } = await call;
    return ok({ response, cookies: cookiesOf(headers) });
  } catch (error) {
    const refusal = isAPIError(error) ? refusals[String(error.body?.code)] : undefined;
    if (refusal === undefined) throw error;
    return no(refusal);
  }
}

const forwarded = ["cookie", "user-agent"];

/** Of a request's headers, what better-auth needs; cookies without those that `keep` refuses. */
export function onlyNeeded(headers: Headers, keep: (cookie: string) => boolean = () => true): Headers {
  const needed = new Headers();
  for (const name of forwarded) {
    const value = headers.get(name);
    if (value) needed.set(name, value);
  }
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/).filter((one) => keep(one.split("=", 1)[0] ?? ""));
  needed.set("cookie", cookies.join("; "));
  return needed;
}
