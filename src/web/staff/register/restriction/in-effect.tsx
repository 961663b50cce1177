// In effect today: who may not be here, until when, what to do. For everybody at a desk, the least that they need; each shift says that it has
// read it, and it is gone by itself when it is over.
import { settingsOf } from "../../../../desk/desk.ts";
import {
  acknowledge,
  type InEffect,
  type InEffectDetail,
  inEffectToday,
  openInEffect,
} from "../../../../desk/register/restriction/in-effect.ts";
import { breachWords } from "../../../../desk/register/restriction/terms.ts";
import { seesInEffect } from "../../../../domain/conduct/restriction/steps.ts";
import { dayIn, longDate } from "../../../../lib/dates.ts";
import { isUuid } from "../../../../lib/ids.ts";
import { answer } from "../../../components/document.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button } from "../../../components/form/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Notice } from "../../../components/notice.tsx";
import { type Page, pageOf } from "../../../env.ts";
import { notFound, refused } from "../../../middleware/failures.tsx";
import { readForm } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import type { StaffAsked } from "../../account/request.ts";
import { StaffFrame } from "../../frame.tsx";
import { PrintButton } from "../disclosure/parts.tsx";
import { restrictionPaths as paths } from "./paths.ts";

const sheets = ["register/restriction.css"];

const Scope = ({ page: { t }, row }: { readonly page: Page; readonly row: InEffect }) => (
  <>{row.parts.map((part) => t(`restriction.scope.${part}`)).join(", ")}</>
);
const Until = ({ page: { t, locale }, row }: { readonly page: Page; readonly row: InEffect }) => (
  <>{t("restriction.inEffect.until", { day: longDate(locale, row.until) })}</>
);

const Card = ({ page, row }: { readonly page: Page; readonly row: InEffect }) => (
  <li class="panel pad">
    <h2>
      <a href={staffPath(paths.inEffectOne, { id: row.id })}>{row.who || page.t("restriction.inEffect.nobody")}</a>
    </h2>
    <p>
      <Scope page={page} row={row} />
    </p>
    <p class="fact">
      <Until page={page} row={row} />
    </p>
    <p class="push">
      {row.read ? (
        <span class="status">{page.t("restriction.inEffect.read")}</span>
      ) : (
        <span class="status wait">{page.t("restriction.inEffect.unread")}</span>
      )}
    </p>
  </li>
);

export async function showInEffect(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const { t } = page;
  const { rows, readBy } = await inEffectToday(deps.desk, person);
  // Nobody is told that there is none who only isn't shown any.
  const shown = seesInEffect(person.roles);
  const unread = rows.filter((row) => !row.read);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("restriction.inEffect.title")}
      here="conduct"
      class="in-effect"
      sheets={sheets}
    >
      <div class="head">
        <h1>{t("restriction.inEffect.title")}</h1>
        <p class="lead">{t("restriction.inEffect.lead")}</p>
        <p class="push">
          <a href={paths.list}>{t("restriction.list.title")}</a>
        </p>
      </div>
      {c.req.query("done") === "read" ? (
        <Notice sort="good" role="status">
          <p>{t("restriction.inEffect.done")}</p>
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <section class="panel pad">
          <h2>{t(shown ? "restriction.inEffect.none" : "restriction.inEffect.notShown")}</h2>
          <p>{t(shown ? "restriction.inEffect.noneText" : "restriction.inEffect.notShownText")}</p>
        </section>
      ) : (
        <ul class="cards">
          {rows.map((row) => (
            <Card page={page} row={row} />
          ))}
        </ul>
      )}
      {rows.length > 0 ? (
        <div class="actions">
          {unread.length > 0 ? (
            <ActForm action={paths.inEffect}>
              {unread.map((row) => (
                <input type="hidden" name="read" value={row.id} />
              ))}
              <Button>{t("restriction.inEffect.acknowledge", { count: unread.length })}</Button>
            </ActForm>
          ) : null}
          <a href={paths.inEffectPrint}>{t("restriction.inEffect.print")}</a>
        </div>
      ) : null}
      {shown ? <p class="fact">{t("restriction.inEffect.noted")}</p> : null}
      {readBy.length > 0 && person.roles.some((role) => role === "director" || role === "supervisor") ? (
        <section class="panel pad" aria-labelledby="read-by">
          <h2 id="read-by">{t("restriction.inEffect.readBy")}</h2>
          <p>{readBy.map((one) => one.name).join(", ")}</p>
        </section>
      ) : null}
    </StaffFrame>,
  );
}

export async function acknowledgeAll(c: StaffAsked) {
  const form = await readForm(c);
  if (!form.ok) return refused(c, "BrokenForm", 400);
  await acknowledge(c.var.deps.desk, c.var.person, form.value.many("read").filter(isUuid));
  return c.redirect(`${paths.inEffect}?done=read`, 303);
}

function Details({
  page,
  row,
  breach,
}: {
  readonly page: Page;
  readonly row: InEffectDetail;
  readonly breach: string;
}) {
  const { t } = page;
  return (
    <dl class="facts">
      <dt>{t("restriction.field.scope")}</dt>
      <dd>
        <Scope page={page} row={row} />
      </dd>
      <dt>{t("restriction.inEffect.howLong")}</dt>
      <dd>
        <Until page={page} row={row} />
      </dd>
      {row.doing ? (
        <>
          <dt>{t("restriction.field.deskDoing")}</dt>
          <dd class="keeps">{row.doing}</dd>
        </>
      ) : null}
      <dt>{t("restriction.inEffect.breach")}</dt>
      <dd>{breach}</dd>
    </dl>
  );
}

export async function showInEffectOne(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const { t, locale } = page;
  const id = c.req.param("id") ?? "";
  const [row] = isUuid(id) ? await openInEffect(deps.desk, person, id) : [];
  if (!row) return notFound(c);
  const { facts } = await settingsOf(deps.desk);
  const title = row.who || t("restriction.inEffect.nobody");
  return answer(
    c,
    <StaffFrame page={page} person={person} title={title} here="conduct" class="in-effect one" sheets={sheets}>
      <div class="head">
        <h1>{title}</h1>
        <a class="push" href={paths.inEffect}>
          {t("restriction.inEffect.title")}
        </a>
      </div>
      <section class="panel pad" aria-label={title}>
        {row.picture ? (
          <img
            class="picture"
            src={staffPath(paths.inEffectPicture, { id })}
            alt={t("restriction.inEffect.picture", { who: title })}
          />
        ) : null}
        <Details page={page} row={row} breach={breachWords(facts.restrictions, locale)} />
      </section>
      <p class="fact">{t("restriction.inEffect.noted")}</p>
    </StaffFrame>,
  );
}

/** To be seen, and nothing else: a picture by its content, never a page. */
export async function givePicture(c: StaffAsked) {
  const id = c.req.param("id") ?? "";
  const [row] = isUuid(id) ? await openInEffect(c.var.deps.desk, c.var.person, id) : [];
  if (!row?.picture) return notFound(c);
  return c.body(new Uint8Array(row.picture.bytes), 200, {
    "content-type": row.picture.type,
    "content-security-policy": "default-src 'none'; sandbox",
  });
}

export async function showInEffectPrint(c: StaffAsked) {
  const { deps, person } = c.var;
  const page = pageOf(c);
  const { t, locale, library, now } = page;
  const rows = await openInEffect(deps.desk, person);
  const { facts } = await settingsOf(deps.desk);
  const on = dayIn(library.zone, now);
  return answer(
    c,
    <StaffFrame
      page={page}
      person={person}
      title={t("restriction.inEffect.title")}
      here="conduct"
      class="in-effect paper"
      sheets={sheets}
    >
      <p class="noprint back">
        <a href={paths.inEffect}>{t("restriction.inEffect.title")}</a>
      </p>
      <article class="sheet">
        <p class="fact">{library.name}</p>
        <h1>{t("restriction.inEffect.printTitle", { day: longDate(locale, on) })}</h1>
        <p class="gone">
          <Icon name="alert" /> {t("restriction.inEffect.destroy")}
        </p>
        {rows.length === 0 ? (
          <p>{t(seesInEffect(person.roles) ? "restriction.inEffect.none" : "restriction.inEffect.notShown")}</p>
        ) : null}
        {rows.map((row) => (
          <section class="one">
            <h2>{row.who || t("restriction.inEffect.nobody")}</h2>
            <Details page={page} row={row} breach={breachWords(facts.restrictions, locale)} />
          </section>
        ))}
        <div class="actions">
          <PrintButton words={t("restriction.inEffect.printNow")} />
        </div>
      </article>
    </StaffFrame>,
  );
}
