// The way to the other language, named in that language; the same page, not the home page.
import type { Locale } from "../../lib/locale.ts";

const names: Readonly<Record<Locale, string>> = { en: "English", es: "Español" };

export function LanguageSwitch({ to, href }: { readonly to: Locale; readonly href: string }) {
  return (
    <a class="language" href={href} hreflang={to} lang={to}>
      {names[to]}
    </a>
  );
}
