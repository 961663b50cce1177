// The first page: four doors, each with the date by which we reply; the code; every other way in; hours today; the promise.
import { hoursView } from "../../desk/read/library.ts";
import type { HoursView } from "../../desk/read/views.ts";
import { weekdayDate } from "../../lib/dates.ts";
import { Clock, Day, Moment } from "../components/date.tsx";
import { answer } from "../components/document.tsx";
import { Button } from "../components/form/button.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { type Asked, type Page, pageOf } from "../env.ts";
import { pathIn, paths } from "../paths.ts";
import { Frame, telOf } from "./frame.tsx";

export async function showHome(c: Asked): Promise<Response> {
  return answer(c, <Home page={pageOf(c)} hours={await hoursView(c.var.deps.desk)} />);
}

type HomeProps = { readonly page: Page; readonly hours: HoursView };

export function Home({ page, hours }: HomeProps) {
  const { t } = page;
  return (
    <Frame page={page} title={t("home.title")} here="home" flush>
      <section class="band" aria-labelledby="h">
        <div class="wrap">
          <div>
            <h1 id="h">{t("home.title")}</h1>
            <p class="lead">{t("home.lead")}</p>
          </div>
          <Today page={page} hours={hours} />
        </div>
      </section>
      <div class="wrap">
        <ul class="doors">
          <Door page={page} to={paths.inquiry} icon="ask" door="inquiry" at={hours.replyBy.inquiry} />
          <Door page={page} to={paths.request} icon="request" door="request" at={hours.replyBy.request} />
          <Door page={page} to={paths.concern} icon="concern" door="concern" at={hours.replyBy.concern} />
          <Door page={page} to={paths.thanks} icon="heart" door="thanks" at={null} />
        </ul>
        <p class="note-line">{t("home.datesNote")}</p>
        <div class="two-up">
          <CodeBox page={page} />
          <Ways page={page} />
        </div>
        <section class="pledge" aria-labelledby="promise">
          <h2 class="small" id="promise">
            {t("home.promise")}
          </h2>
          <p class="say">{t("home.promiseSay")}</p>
          <p>
            <a href={pathIn(page.locale, paths.policies)}>{t("home.promiseLink")}</a>
          </p>
        </section>
      </div>
    </Frame>
  );
}

function Today({ page, hours }: HomeProps) {
  const { t, library, locale } = page;
  const closure = hours.nextClosures[0];
  const closedOn = closure && weekdayDate(locale, `${closure.on}T12:00:00Z`, "UTC", page.now);
  return (
    <div class="today">
      <div>
        <p class="first-up">
          <Day page={page} at={page.now} />
        </p>
        <p class="big">
          {hours.openUntil ? (
            <>
              {t("home.openUntil")} <Clock page={page} at={hours.openUntil} />
            </>
          ) : (
            t("home.closedNow")
          )}
        </p>
        {!hours.openUntil && hours.opensAt ? (
          <p>
            {t("home.opens")} <Moment page={page} at={hours.opensAt} />
          </p>
        ) : null}
        {closure && closedOn ? (
          <p class="later">{t(closure.whole ? "home.closedOn" : "home.shorterOn", { day: closedOn })}</p>
        ) : null}
      </div>
      <div>
        <p>
          <a class="tel" href={`tel:${telOf(library.phone)}`}>
            {library.phone}
          </a>
        </p>
        <p>
          {t("frame.relay")}{" "}
          <a class="tel small-tel" href="tel:711">
            711
          </a>
        </p>
      </div>
    </div>
  );
}

const doorWords = {
  inquiry: ["home.inquiry", "home.inquiryText", "home.answerBy"],
  request: ["home.request", "home.requestText", "home.replyBy"],
  concern: ["home.concern", "home.concernText", "home.replyBy"],
  thanks: ["home.thanks", "home.thanksText", "home.noReply"],
} as const;

type DoorProps = {
  readonly page: Page;
  readonly to: string;
  readonly icon: IconName;
  readonly door: keyof typeof doorWords;
  /** null: no reply is needed. */
  readonly at: string | null;
};

function Door({ page, to, icon, door, at }: DoorProps) {
  const { t, locale } = page;
  const [title, text, by] = doorWords[door];
  return (
    <li class="door">
      <Icon name={icon} />
      <h2>
        <a href={pathIn(locale, to)}>{t(title)}</a>
      </h2>
      <p>{t(text)}</p>
      <p class="by">
        <small>{t(by)}</small> <b>{at ? <Day page={page} at={at} /> : t("home.weRead")}</b>
      </p>
    </li>
  );
}

function CodeBox({ page }: { readonly page: Page }) {
  const { t, locale } = page;
  return (
    <section class="codebox" aria-labelledby="code-title">
      <h2 id="code-title">{t("home.before")}</h2>
      <form method="post" action={pathIn(locale, paths.myCase)} accept-charset="utf-8">
        <label class="label" for="code">
          {t("code.label")}
        </label>
        <span class="hint" id="code-hint">
          {t("code.hint")}
        </span>
        <input
          class="input"
          id="code"
          name="code"
          type="text"
          aria-describedby="code-hint"
          autocomplete="off"
          autocapitalize="none"
        />
        <Button kind="outline">{t("code.see")}</Button>
      </form>
      <p class="small">
        {t("code.lost")} <a href={pathIn(locale, paths.lostCode)}>{t("code.lostLink")}</a>
      </p>
    </section>
  );
}

function Ways({ page }: { readonly page: Page }) {
  const { t, library } = page;
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t("ways.title")}</h2>
      <p class="small">{t("ways.same")}</p>
      <dl class="ways">
        <div>
          <dt>{t("ways.call")}</dt>
          <dd>
            <a class="tel" href={`tel:${telOf(library.phone)}`}>
              {library.phone}
            </a>
            {t("ways.callOr")}{" "}
            <a class="tel" href="tel:711">
              711
            </a>{" "}
            {t("frame.forRelay")}
          </dd>
        </div>
        <div>
          <dt>{t("ways.come")}</dt>
          <dd>
            <b>{library.address[0]}.</b> {t("ways.comeText")}
          </dd>
        </div>
        <div>
          <dt>{t("ways.write")}</dt>
          <dd>
            <a href={`mailto:${library.email}`}>{library.email}</a>
            {t("ways.writeText")}
          </dd>
        </div>
        <div>
          <dt>{t("ways.own")}</dt>
          <dd>
            {t("ways.ownText")} <b>{t("ways.noReason")}</b>
          </dd>
        </div>
      </dl>
    </section>
  );
}
