// The patron's frame: the library's name, four ways at most, the other language, and a foot with what must be easy to find.
import type { Child } from "hono/jsx";
import { DemoLine } from "../components/demo-line.tsx";
import { Document } from "../components/document.tsx";
import { Mark } from "../components/icon.tsx";
import { LanguageSwitch } from "../components/language-switch.tsx";
import type { Page } from "../env.ts";
import { pathIn, paths, staffPaths } from "../paths.ts";

type FrameProps = {
  readonly page: Page;
  readonly title: string;
  /** The way that is lit: one of the nav's addresses. */
  readonly here?: "home" | "myCase" | "policies";
  /** Errors on the page: the title says so first. */
  readonly wrong?: boolean;
  /** Kept from search engines: a case, a receipt, a form that was sent. */
  readonly hidden?: boolean;
  /** The main part starts at the very top (the home page's band). */
  readonly flush?: boolean;
  readonly class?: string;
  /** Sheets after patron.css. */
  readonly sheets?: readonly string[];
  readonly script?: boolean;
  readonly children?: Child;
};

export function Frame(props: FrameProps) {
  const { page, title, here } = props;
  const { t, locale, library } = page;
  const other = locale === "en" ? "es" : "en";
  const to = (path: string) => pathIn(locale, path);
  const isBoth = library.languages.includes(other);
  const way = (name: "home" | "myCase" | "policies", words: string) => (
    <li>
      <a href={to(paths[name])} aria-current={here === name ? "page" : undefined}>
        {words}
      </a>
    </li>
  );
  return (
    <Document
      locale={locale}
      look={page.look}
      title={`${props.wrong ? `${t("errors.prefix")} ` : ""}${title} | ${library.name}`}
      skip={t("page.skip")}
      sheets={["patron.css", ...(props.sheets ?? [])]}
      scripts={props.script ? ["patron.js"] : []}
      hidden={props.hidden ?? false}
      {...(props.class ? { class: props.class } : {})}
      alternates={isBoth ? [{ locale: other, href: pathIn(other, page.path) }] : []}
    >
      <DemoLine page={page} />
      <header class="top">
        <div class="wrap">
          <a class="brand" href={to(paths.home)}>
            <Mark />
            <span>
              <b>{library.shortName}</b>
              {restOf(library.name, library.shortName)}
            </span>
          </a>
          <nav class="nav" aria-label={t("frame.main")}>
            <ul>
              {way("home", t("frame.home"))}
              {way("myCase", t("frame.myCase"))}
              {way("policies", t("frame.policies"))}
            </ul>
          </nav>
          {isBoth ? <LanguageSwitch to={other} href={pathIn(other, page.path)} /> : null}
        </div>
      </header>
      <main id="main" tabindex={-1} class={props.flush ? "flush" : undefined}>
        {props.flush ? props.children : <div class="wrap">{props.children}</div>}
      </main>
      <Foot page={page} />
    </Document>
  );
}

/** "Prairie Bend" above, the rest of the name below it; nothing twice. */
const restOf = (name: string, short: string): string =>
  name === short ? "" : name.startsWith(short) ? name.slice(short.length).trim() : name;

function Foot({ page }: { readonly page: Page }) {
  const { t, locale, library } = page;
  const to = (path: string) => pathIn(locale, path);
  return (
    <footer class="foot">
      <div class="wrap">
        <div>
          <p>
            <strong>{library.name}</strong>
          </p>
          <p>
            {library.address.map((line, i) => (
              <>
                {i > 0 ? <br /> : null}
                {line}
              </>
            ))}
          </p>
          <p>
            {t("frame.phone")} <span class="tel">{library.phone}</span>
            <br />
            {t("frame.relay")} <span class="tel">711</span>
          </p>
        </div>
        <div>
          <p>
            <strong>{t("courtesy.title")}</strong> <Courtesy page={page} />
          </p>
        </div>
        <ul>
          <li>
            <a href={to(paths.privacy)}>{t("frame.privacy")}</a>
          </li>
          <li>
            <a href={to(paths.accessibility)}>{t("frame.accessibility")}</a>
          </li>
          <li>
            <a href={to(paths.look)}>{t("frame.look")}</a>
          </li>
          <li>
            <a href={staffPaths.home}>{t("frame.staff")}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** The courtesy that the library expects, in one plain sentence, linked to its clause (patron.1), wherever patrons write. */
export function Courtesy({ page }: { readonly page: Page }) {
  const { t, locale } = page;
  return (
    <>
      {t("courtesy.sentence")} <a href={pathIn(locale, paths.clause, { clause: "patron.1" })}>{t("courtesy.link")}</a>
    </>
  );
}

/** Phone and 711 side by side: every way in counts the same (2.2). */
export function Phones({ page }: { readonly page: Page }) {
  const { t, library } = page;
  return (
    <>
      <a class="tel" href={`tel:${telOf(library.phone)}`}>
        {library.phone}
      </a>{" "}
      {t("frame.or711")}{" "}
      <a class="tel" href="tel:711">
        711
      </a>{" "}
      {t("frame.forRelay")}
    </>
  );
}

export const telOf = (phone: string): string => {
  const digits = phone.replace(/\D/g, "");
  return digits.length === 10 ? `+1${digits}` : digits;
};
