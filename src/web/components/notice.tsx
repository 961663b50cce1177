// A notice: a word and an icon, then color. `gentle` warns and lets you go on; `good` says it is done; `grave` that it isn't.
import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

type NoticeProps = {
  readonly sort?: "info" | "gentle" | "good" | "grave";
  readonly title?: string;
  readonly level?: 2 | 3;
  readonly id?: string;
  /** Said aloud when it comes up in answer to something done. */
  readonly role?: "status" | "alert";
  readonly children?: Child;
};

const icons: Readonly<Record<NonNullable<NoticeProps["sort"]>, IconName>> = {
  info: "info",
  gentle: "lock",
  good: "tick",
  grave: "alert",
};

export function Notice({ sort = "info", title, level = 2, id, role, children }: NoticeProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div class={sort === "info" ? "notice" : `notice ${sort}`} id={id} role={role}>
      <Icon name={icons[sort]} />
      <div>
        {title ? <Heading>{title}</Heading> : null}
        {children}
      </div>
    </div>
  );
}
