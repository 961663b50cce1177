// When something doesn't work: what happened, what is kept, what to do. Says nothing of what the server saw.
import { HTTPException } from "hono/http-exception";
import type { Params } from "../../lib/locale.ts";
import { answer } from "../components/document.tsx";
import { Plain } from "../components/plain.tsx";
import type { Asked } from "../env.ts";
import { pathIn, paths, staffPaths } from "../paths.ts";

type Failure = "NotFound" | "CrossSite" | "TooLarge" | "BrokenForm" | "WentWrong";
const words: Readonly<Record<Failure, readonly [title: string, text: string]>> = {
  NotFound: ["page.notFound.title", "page.notFound.text"],
  CrossSite: ["page.crossSite.title", "page.crossSite.text"],
  TooLarge: ["page.tooLarge.title", "page.tooLarge.text"],
  BrokenForm: ["page.brokenForm.title", "page.brokenForm.text"],
  WentWrong: ["page.wentWrong.title", "page.wentWrong.text"],
};

type Status = 400 | 403 | 404 | 409 | 413 | 500;

export function refused(c: Asked, what: Failure, status: Status): Response | Promise<Response> {
  const { t } = c.var;
  if (!t) return c.text("Something went wrong\n", 500); // before the pipeline knew the language
  const [title, text] = words[what];
  return plain(c, t(title), t(text), status);
}

/** A paper that can't be made as things are: its refusal says what is missing. */
export const notMade = (c: Asked, refusal: string, facts?: Params): Response | Promise<Response> =>
  plain(c, c.var.t("page.notMade.title"), c.var.t(`refusal.${refusal}`, facts), 409);

function plain(c: Asked, title: string, text: string, status: Status): Response | Promise<Response> {
  const { locale, t, look, library } = c.var;
  const isStaff = c.req.path.startsWith(staffPaths.home);
  return answer(
    c,
    <Plain locale={locale} look={look} title={title} library={library}>
      <p class="lead">{text}</p>
      <p>
        <a class="button" href={isStaff ? staffPaths.home : pathIn(locale, paths.home)}>
          {t("page.goHome")}
        </a>
      </p>
      {library && !isStaff ? (
        <p>
          {t("page.orCall")} <b class="tel">{library.phone}</b>, {t("page.relay")} <b class="tel">711</b>.
        </p>
      ) : null}
    </Plain>,
    status,
  );
}

export const notFound = (c: Asked) => refused(c, "NotFound", 404);
export const tooLarge = (c: Asked) => refused(c, "TooLarge", 413);

export function wentWrong(error: Error, c: Asked): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status < 500) return refused(c, "BrokenForm", 400);
  c.var.deps?.log.error("request failed", { method: c.req.method, route: c.req.routePath, ...said(error) });
  return refused(c, "WentWrong", 500);
}

/** The database's messages may quote a value that somebody typed: of those, the code alone (SQLSTATE). */
function said(error: Error): Record<string, string> {
  const isQuoting = "code" in error && "severity" in error;
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return { error: isQuoting ? String(error.code) : error.message, where: frames.slice(0, 4).join("").trim() };
}
