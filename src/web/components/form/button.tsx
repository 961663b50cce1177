// Buttons: one solid a region; the rest outline or quiet. A link that looks like one is a link.
import type { Child } from "hono/jsx";

type ButtonProps = {
  readonly kind?: "solid" | "outline" | "quiet";
  readonly low?: boolean;
  readonly wide?: boolean;
  readonly name?: string;
  readonly value?: string;
  readonly children?: Child;
};
type LinkProps = Omit<ButtonProps, "name" | "value"> & { readonly href: string };

const classes = ({ kind = "solid", low, wide }: ButtonProps): string =>
  ["button", kind === "solid" ? "" : kind, low ? "low" : "", wide ? "wide" : ""].filter((one) => one !== "").join(" ");

export const Button = (props: ButtonProps) => (
  <button class={classes(props)} type="submit" name={props.name} value={props.value}>
    {props.children}
  </button>
);

export const ButtonLink = (props: LinkProps) => (
  <a class={classes(props)} href={props.href}>
    {props.children}
  </a>
);
