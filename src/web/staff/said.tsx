// Small words that several staff pages share: a kind's mark, a status, a clock in words, a row of the lists.
import type { Row, TargetView } from "../../desk/views.ts";
import type { Kind, Level } from "../../domain/case/terms.ts";
import { clockTime, duration, span, weekdayDate } from "../../lib/dates.ts";
import type { Translate } from "../../lib/locale.ts";
import { Icon } from "../components/icon.tsx";
import type { Page } from "../env.ts";
import { staffPath, staffPaths } from "../paths.ts";

/** The kind as one letter in a small square, and the word for whoever doesn't see it. */
export const KindMark = ({ t, kind }: { readonly t: Translate; readonly kind: Kind }) => (
  <span class={`kind ${kind}`} title={t(`term.kind.${kind}`)}>
    <span aria-hidden="true">{t(`term.kind.${kind}`).slice(0, 1)}</span>
    <span class="unseen">{t(`term.kind.${kind}`)}</span>
  </span>
);

/** Three rising bars; the word only when it is above Staff. */
export const LevelMark = ({ t, level }: { readonly t: Translate; readonly level: Level }) => (
  <span class="level">
    <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      {[1, 2, 3].map((bar) => (
        <rect
          class={bar <= level ? "on" : undefined}
          x={(bar - 1) * 7}
          y={12 - bar * 4}
          width="5"
          height={bar * 4}
          rx="1"
        />
      ))}
    </svg>
    <span class={level === 1 ? "unseen" : undefined}>{t(`level.${level}`)}</span>
  </span>
);

type Due = { readonly page: Page; readonly dueAt: string; readonly clock: TargetView["clock"] | null };

/** A date in words: late by how much, the hour today, or the weekday and date. */
export function DueWords({ page, dueAt, clock }: Due) {
  const { t, locale, now, library } = page;
  if (clock === "silence")
    return (
      <span class="due waits">
        <Icon name="clock" />
        <time datetime={dueAt}>{t("staff.due.patron", { day: weekdayDate(locale, dueAt, library.zone, now) })}</time>
      </span>
    );
  if (dueAt < now)
    return (
      <span class="due late">
        <Icon name="alert" />
        <time datetime={dueAt}>
          {t("staff.due.late", { by: duration(locale, Date.parse(now) - Date.parse(dueAt)) })}
        </time>
      </span>
    );
  const soon = Date.parse(dueAt) - Date.parse(now) < 12 * 3_600_000;
  return (
    <span class={soon ? "due soon" : "due"}>
      <Icon name="clock" />
      <time datetime={dueAt}>
        {soon
          ? `${clockTime(locale, dueAt, library.zone)}, ${span(locale, dueAt, now)}`
          : weekdayDate(locale, dueAt, library.zone, now)}
      </time>
    </span>
  );
}

export function CaseRow({ page, row }: { readonly page: Page; readonly row: Row }) {
  const { t } = page;
  return (
    <tr>
      <td class="k">
        <KindMark t={t} kind={row.kind} />
      </td>
      <th scope="row">
        <a href={staffPath(staffPaths.case, { reference: row.reference })}>
          {row.line ?? <span class="sealed">{t("staff.row.sealed", { kind: t(`term.kind.${row.kind}`) })}</span>}
        </a>
        {row.language === "es" ? <span class="tag info">{t("staff.row.spanish")}</span> : null}
        {row.needs ? <span class="tag info">{t("staff.row.need")}</span> : null}
        {row.referredToMe ? <span class="tag caution">{t("staff.row.referred")}</span> : null}
      </th>
      <td class="from">{t(`channel.${row.channel}`)}</td>
      <td class="lev">
        <LevelMark t={t} level={row.level} />
      </td>
      <td class="with">
        {!row.holder ? (
          <b class="nobody">{t("staff.row.nobody")}</b>
        ) : row.holder.me ? (
          t("staff.row.you")
        ) : (
          row.holder.name
        )}
        {row.holder && !row.holder.taken ? <span class="fact"> {t("staff.row.untaken")}</span> : null}
      </td>
      <td class="when">
        {row.dueAt ? (
          <DueWords page={page} dueAt={row.dueAt} clock={row.clock} />
        ) : (
          <span class="fact">{t(`status.${row.status}`)}</span>
        )}
      </td>
    </tr>
  );
}

export const RowsHead = ({ t }: { readonly t: Translate }) => (
  <thead>
    <tr>
      <th scope="col">
        <span class="unseen">{t("staff.col.kind")}</span>
      </th>
      <th scope="col">{t("staff.col.words")}</th>
      <th scope="col" class="from">
        {t("staff.col.from")}
      </th>
      <th scope="col" class="lev">
        {t("staff.col.level")}
      </th>
      <th scope="col">{t("staff.col.with")}</th>
      <th scope="col">{t("staff.col.clock")}</th>
    </tr>
  </thead>
);
