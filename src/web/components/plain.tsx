// A page that stands by itself, for either face: not set up yet, not found, refused, went wrong.
import type { Child } from "hono/jsx";
import type { LibraryView } from "../../desk/read/views.ts";
import { type Locale, translator } from "../../lib/locale.ts";
import type { Look } from "../env.ts";
import { Document } from "./document.tsx";
import { Mark } from "./icon.tsx";

type PlainProps = {
  readonly locale: Locale;
  readonly look: Look;
  readonly title: string;
  readonly library?: LibraryView | null;
  readonly children?: Child;
};

export function Plain({ locale, look, title, library, children }: PlainProps) {
  const name = library?.name ?? "Concord";
  return (
    <Document
      locale={locale}
      look={look}
      title={`${title} | ${name}`}
      skip={translator(locale)("page.skip")}
      sheets={["patron.css"]}
      hidden
    >
      <header class="top">
        <div class="wrap">
          <span class="brand">
            <Mark />
            <span>
              <b>{library?.shortName ?? "Concord"}</b>
            </span>
          </span>
        </div>
      </header>
      <main id="main" tabindex={-1}>
        <div class="wrap prose">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </Document>
  );
}
