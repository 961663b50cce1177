// The library's own letterhead and signature block (a setting): its sign, and who signs for what.
import { no, ok, type Result } from "../../lib/result.ts";
import type { PersonId } from "../access/principal.ts";

/** What comes by rule in a matter; answers to complaints; conduct; answers to requests for records. */
export const signings = ["matters", "complaints", "conduct", "records"] as const;
export type Signing = (typeof signings)[number];

/** `alt` "": it says nothing that the name beside it doesn't. */
export type Logo = { readonly type: "svg" | "png"; readonly base64: string; readonly alt: string };
export type LetterheadSetting = {
  readonly logo: Logo | null;
  /** Nobody named: whoever wrote or decided it; for what comes by rule, the Director. */
  readonly signers: Readonly<Partial<Record<Signing, PersonId>>>;
};

/** It travels with every settings' version and stands on every sheet. */
export const logoBytes = 64 * 1024;

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a drawing may not hold: programs, other files, other people's servers. */
const unsafe =
  /<!(?:DOCTYPE|ENTITY)|<(?:\w+:)?(?:script|image|foreignObject|use\b[^>]*href\s*=\s*["']?[^#"'])|\son\w+\s*=|javascript:|@import|url\(\s*["']?(?!#)[^)\s"']|href\s*=\s*["'](?!#)/i;

/** Refusals: LogoTooLarge, LogoUnreadable (neither SVG nor PNG), LogoUnsafe (a drawing that asks for more than itself). */
export function readLogo(
  bytes: Uint8Array,
): Result<Pick<Logo, "type" | "base64">, "LogoTooLarge" | "LogoUnreadable" | "LogoUnsafe"> {
  if (bytes.length > logoBytes) return no("LogoTooLarge", { limit: logoBytes / 1024 });
  const base64 = Buffer.from(bytes).toString("base64");
  if (png.every((byte, at) => bytes[at] === byte)) return ok({ type: "png", base64 });
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  if (unsafe.test(text)) return no("LogoUnsafe");
  return /^(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*<svg[\s>]/.test(text)
    ? ok({ type: "svg", base64 })
    : no("LogoUnreadable");
}
