// Small words that several staff pages share: a kind's mark, a status, a clock in words, a row of the lists.
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Row, TargetView } from "../../desk/read/views.ts";
import type { Kind, Level } from "../../domain/case/terms.ts";
import type { Piece } from "../../domain/search/excerpt.ts";
import { clockTime, duration, span, weekdayDate } from "../../lib/dates.ts";
import type { Translate } from "../../lib/locale.ts";
import { Day } from "../components/date.tsx";
import type { Page } from "../env.ts";
import { staffPath, staffPaths } from "../paths.ts";

/**
 * What few inputs decide, written out once: marks hold no word of a person's. Those in each row were a third of what drawing Today's rows cost.
 * `name` says all that decides it.
 */
const drawn = new Map<string, HtmlEscapedString>();
function once(name: string, draw: () => Child): HtmlEscapedString {
  const known = drawn.get(name) ?? raw(String(draw()));
  drawn.set(name, known);
  return known;
}

/** The kind as one letter in a small square, and the word for whoever doesn't see it. */
export function KindMark({ t, kind }: { readonly t: Translate; readonly kind: Kind }) {
  const word = t(`term.kind.${kind}`);
  return once(`kind ${kind} ${word}`, () => (
    <span class={`kind ${kind}`} title={word}>
      <span aria-hidden="true">{word.slice(0, 1)}</span>
      <span class="unseen">{word}</span>
    </span>
  ));
}

/** Three rising bars; the word only when it is above Staff. */
export function LevelMark({ t, level }: { readonly t: Translate; readonly level: Level }) {
  const word = t(`level.${level}`);
  return once(`level ${level} ${word}`, () => (
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
      <span class={level === 1 ? "unseen" : undefined}>{word}</span>
    </span>
  ));
}

type Due = {
  readonly page: Page;
  readonly dueAt: string;
  readonly clock: TargetView["clock"] | null;
  /** What the time is counted from: then the ring shows the share that is left. */
  readonly setAt?: string | null;
};

/** How much of the time is left, as a ring; late is a disc with a mark, waiting two bars. Beside the words, never instead of them. */
function ring(share: number, state: "runs" | "soon" | "late" | "waits"): HtmlEscapedString {
  const percent = (share * 100).toFixed(0);
  return once(`ring ${state} ${percent}`, () => (
    <svg class="ring" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === "late" ? (
        <>
          <circle class="solid" cx="8" cy="8" r="8" />
          <path class="mark-in" d="M8 3.6v5.2M8 11.9v.1" />
        </>
      ) : state === "waits" ? (
        <path class="bars" d="M5.5 3.5v9M10.5 3.5v9" />
      ) : (
        <>
          <circle class="all" cx="8" cy="8" r="6.25" />
          <circle
            class="left"
            cx="8"
            cy="8"
            r="6.25"
            pathLength="100"
            stroke-dasharray={`${percent} 100`}
            transform="rotate(-90 8 8)"
          />
        </>
      )}
    </svg>
  ));
}

const soonMs = 12 * 3_600_000;
function shareLeft(dueAt: string, setAt: string | null | undefined, now: string): number {
  const whole = setAt ? Date.parse(dueAt) - Date.parse(setAt) : 0;
  return whole <= 0 ? 1 : Math.max(0, Math.min(1, (Date.parse(dueAt) - Date.parse(now)) / whole));
}

/** A date in words: late by how much, the hour today, or the weekday and date. */
export function DueWords({ page, dueAt, clock, setAt }: Due) {
  const { t, locale, now, library } = page;
  const left = Date.parse(dueAt) - Date.parse(now);
  const state = clock === "silence" ? "waits" : left < 0 ? "late" : left < soonMs ? "soon" : "runs";
  const words = {
    waits: () => t("staff.due.patron", { day: weekdayDate(locale, dueAt, library.zone, now) }),
    late: () => t("staff.due.late", { by: duration(locale, left) }),
    soon: () => `${clockTime(locale, dueAt, library.zone)}, ${span(locale, dueAt, now)}`,
    runs: () => weekdayDate(locale, dueAt, library.zone, now),
  };
  return (
    <span class={`due ${state}`}>
      {ring(shareLeft(dueAt, setAt, now), state)}
      <time datetime={dueAt}>{words[state]()}</time>
    </span>
  );
}

/** Who has it, in one line. Routed to somebody is not taken by them: then nobody has it yet. */
function With({ page: { t }, row }: { readonly page: Page; readonly row: Row }) {
  const { holder } = row;
  if (!holder) return <b class="nobody">{t("staff.row.nobody")}</b>;
  if (!holder.taken) return <b class="nobody">{t(holder.me ? "staff.row.youUntaken" : "staff.row.untaken")}</b>;
  return <>{holder.me ? t("staff.row.you") : holder.name}</>;
}

/** Around the words searched for, which are marked. */
const Excerpt = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>{pieces.map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>
);

export function CaseRow({ page, row }: { readonly page: Page; readonly row: Row }) {
  const { t } = page;
  return (
    <tr>
      <td class="k">
        <KindMark t={t} kind={row.kind} />
      </td>
      <th scope="row">
        <div class="one-line">
          <a href={staffPath(staffPaths.case, { reference: row.reference })}>
            {row.found ? (
              <Excerpt pieces={row.found.pieces} />
            ) : (
              (row.line ?? <span class="sealed">{t("staff.row.sealed", { kind: t(`term.kind.${row.kind}`) })}</span>)
            )}
          </a>
          {row.found ? (
            <span class="fact said-on">
              <Day page={page} at={row.found.saidAt} />
            </span>
          ) : null}
          {row.language === "es" ? <span class="tag info">{t("staff.row.spanish")}</span> : null}
          {row.needs ? <span class="tag info">{t("staff.row.need")}</span> : null}
          {row.referredToMe ? <span class="tag caution">{t("staff.row.referred")}</span> : null}
        </div>
      </th>
      <td class="from">{t(`channel.${row.channel}`)}</td>
      <td class="lev">
        <LevelMark t={t} level={row.level} />
      </td>
      <td class="with">
        <With page={page} row={row} />
      </td>
      <td class="when">
        {row.dueAt ? (
          <DueWords page={page} dueAt={row.dueAt} clock={row.clock} setAt={row.setAt} />
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
