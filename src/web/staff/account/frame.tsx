// The frame of the account pages: the bar with the library's name, the other language, and one column. Signed in, also who you are.
import type { Child } from "hono/jsx";
import { DemoLine } from "../../components/demo-line.tsx";
import { Document } from "../../components/document.tsx";
import { Mark } from "../../components/icon.tsx";
import type { Page } from "../../env.ts";
import { staffPaths } from "../../paths.ts";
import { accountPaths } from "./paths.ts";

type FrameProps = {
  readonly page: Page;
  readonly title: string;
  readonly wrong?: boolean;
  /** Who is signed in. */
  readonly name?: string;
  /** A page of several parts; else one card. */
  readonly wide?: boolean;
  readonly children?: Child;
};

export function AccountFrame({ page, title, wrong, name, wide, children }: FrameProps) {
  const { t, library } = page;
  return (
    <Document
      locale={page.locale}
      look={page.look}
      title={`${wrong ? `${t("errors.prefix")} ` : ""}${title} | ${library.name}`}
      skip={t("page.skip")}
      sheets={["account.css"]}
      hidden
    >
      <DemoLine page={page} />
      <header class="bar">
        <a class="brand" href={staffPaths.home}>
          <Mark />
          <span>
            <b>{library.shortName || library.name}</b>
            <small>{t("account.desk")}</small>
          </span>
        </a>
        {name ? (
          <a class="who" href={accountPaths.account}>
            {name}
          </a>
        ) : null}
        <Language page={page} />
      </header>
      <main id="main" tabindex={-1} class={wide ? "parts" : "one"}>
        {children}
      </main>
    </Document>
  );
}

const other = { en: ["es", "Español"], es: ["en", "English"] } as const;

/** The other language, in its own name; kept for this browser. */
function Language({ page }: { readonly page: Page }) {
  const [locale, name] = other[page.locale];
  return (
    <form class="language" method="post" action={accountPaths.language}>
      <input type="hidden" name="to" value={page.path} />
      <button type="submit" name="locale" value={locale} lang={locale}>
        {name}
      </button>
    </form>
  );
}
