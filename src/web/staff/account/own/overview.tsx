// My account: what protects it, and where it is signed in.
import type { OwnSession } from "../../../../store/accounts/own.ts";
import { Moment } from "../../../components/date.tsx";
import { answer } from "../../../components/document.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { AccountFrame } from "../frame.tsx";
import { accountPaths } from "../paths.ts";
import type { StaffAsked } from "../request.ts";
import { browserName } from "./browser-name.ts";

/** What was just done, said once. */
const doneWords = {
  password: "account.done.password",
  pin: "account.done.pin",
  pinRemoved: "account.done.pinRemoved",
  totpOff: "account.done.totpOff",
  session: "account.done.session",
} as const;
type Done = keyof typeof doneWords;
const isDone = (text: string): text is Done => Object.hasOwn(doneWords, text);

/** Back to the overview, which says what was done. */
export const overviewAfter = (done: Done): string => `${accountPaths.account}?done=${done}`;

export async function showOverview(c: StaffAsked): Promise<Response> {
  const { accounts, person } = c.var;
  const [sessions, totp, hasPin] = await Promise.all([
    accounts.ownSessions(person),
    accounts.totpState(person),
    accounts.hasPin(person),
  ]);
  const done = c.req.query("done") ?? "";
  return answer(
    c,
    <Overview
      page={pageOf(c)}
      name={person.name}
      sessions={sessions}
      hasTotp={totp === "on"}
      hasPin={hasPin}
      done={isDone(done) ? done : null}
    />,
  );
}

/** In place of an id: all but this one. */
const others = "others";

export async function endSession(c: StaffAsked): Promise<Response> {
  const read = await readForm(c);
  if (!read.ok) return refused(c, "BrokenForm", 400);
  const { accounts, person } = c.var;
  const session = read.value.one("session").replaceAll("\0", "");
  if (session === others) await accounts.endOtherSessions(person);
  else await accounts.endSession(person, session);
  return c.redirect(overviewAfter("session"), 303);
}

type OverviewProps = {
  readonly page: Page;
  readonly name: string;
  readonly sessions: readonly OwnSession[];
  readonly hasTotp: boolean;
  readonly hasPin: boolean;
  readonly done: Done | null;
};

function Overview({ page, name, sessions, hasTotp, hasPin, done }: OverviewProps) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.mine")} name={name} wide>
      <h1>{t("account.mine")}</h1>
      {done ? (
        <Notice sort="good" role="status">
          <p>{t(doneWords[done])}</p>
        </Notice>
      ) : null}
      <section class="card lines" aria-labelledby="protects">
        <h2 id="protects">{t("account.protects")}</h2>
        <div class="line">
          <div>
            <h3>{t("account.password")}</h3>
            <p>{t("account.passwordAbout")}</p>
          </div>
          <ButtonLink kind="outline" low href={accountPaths.password}>
            {t("account.changePassword")}
          </ButtonLink>
        </div>
        <div class="line">
          <div>
            <h3>
              {t("account.pin")} <State page={page} on={hasPin} />
            </h3>
            <p>{t("account.pinAbout")}</p>
          </div>
          <ButtonLink kind="outline" low href={accountPaths.pin}>
            {hasPin ? t("account.changePin") : t("account.setPin")}
          </ButtonLink>
        </div>
        <div class="line">
          <div>
            <h3>
              {t("account.totp")} <State page={page} on={hasTotp} />
            </h3>
            <p>{t("account.totpAbout")}</p>
          </div>
          <ButtonLink kind="outline" low href={accountPaths.totp}>
            {hasTotp ? t("account.changeTotp") : t("account.turnOnTotp")}
          </ButtonLink>
        </div>
      </section>
      <section class="card lines" aria-labelledby="sessions">
        <h2 id="sessions">{t("account.sessions")}</h2>
        <p class="small">{t("account.sessionsAbout")}</p>
        <ul>
          {sessions.map((one) => (
            <Session page={page} session={one} />
          ))}
        </ul>
        {sessions.length > 2 ? (
          <form method="post" action={accountPaths.endSession}>
            <input type="hidden" name="session" value={others} />
            <Button kind="outline" low>
              {t("account.endOthers")}
            </Button>
          </form>
        ) : null}
      </section>
      <div class="actions">
        {hasPin ? (
          <form method="post" action={accountPaths.leave}>
            <Button kind="outline">{t("account.leave")}</Button>
          </form>
        ) : null}
        <form method="post" action={accountPaths.signOut}>
          <Button kind="outline">{t("account.signOut")}</Button>
        </form>
      </div>
    </AccountFrame>
  );
}

const State = ({ page, on }: { readonly page: Page; readonly on: boolean }) => (
  <span class={on ? "status" : "status off"}>{on ? page.t("account.on") : page.t("account.off")}</span>
);

function Session({ page, session }: { readonly page: Page; readonly session: OwnSession }) {
  const { t } = page;
  const browser = browserName(session.browser) ?? t("account.someBrowser");
  return (
    <li class="line">
      <div>
        <h3 id={`s-${session.id}`}>
          {browser} {session.isThis ? <span class="status here">{t("account.thisOne")}</span> : null}
        </h3>
        <p>
          {t("account.since")} <Moment page={page} at={session.openedAt} />
          <br />
          {t("account.lastSeen")} <Moment page={page} at={session.seenAt} />
        </p>
      </div>
      {session.isThis ? null : (
        <form method="post" action={accountPaths.endSession}>
          <input type="hidden" name="session" value={session.id} />
          <button class="button outline low" type="submit" aria-describedby={`s-${session.id}`}>
            {t("account.endSession")}
          </button>
        </form>
      )}
    </li>
  );
}
