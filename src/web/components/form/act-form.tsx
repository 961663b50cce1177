// A form that does one act: its id goes along, so that sending it twice does it once, and the version that the page showed,
// so that somebody else's act meanwhile is noticed.
import type { Child } from "hono/jsx";
import { actId } from "../../env.ts";

type ActFormProps = {
  readonly action: string;
  /** The act's id when the page comes back with an error: still the same act. */
  readonly act?: string;
  readonly expects?: number;
  /** With files. */
  readonly files?: boolean;
  /** Where the script keeps what is typed, every few seconds. */
  readonly keep?: string;
  readonly class?: string;
  readonly id?: string;
  readonly children?: Child;
};

export const ActForm = ({ action, act, expects, files, keep, id, children, ...rest }: ActFormProps) => (
  <form
    id={id}
    class={rest.class}
    method="post"
    action={action}
    enctype={files ? "multipart/form-data" : undefined}
    accept-charset="utf-8"
    data-keep={keep}
    novalidate
  >
    <input type="hidden" name="act" value={act ?? actId()} />
    {expects === undefined ? null : <input type="hidden" name="expects" value={String(expects)} />}
    {children}
  </form>
);
