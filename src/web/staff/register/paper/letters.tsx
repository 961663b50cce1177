// To print and post: what to do first, then each letter with what it is, when it was written, in which language and size; its paper once the address is open.
import type { ToPost } from "../../../../desk/letters/on-paper.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { Moment } from "../../../components/date.tsx";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { paperPaths } from "./paths.ts";

export const lettersAt = (matter: string | null): string =>
  matter === null ? paperPaths.letters : `${paperPaths.letters}?${new URLSearchParams({ case: matter })}`;

type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly letters: readonly ToPost[];
  /** null: of all matters. */
  readonly matter: string | null;
  /** How many were just marked. */
  readonly done: number;
  readonly refusal?: string;
};

const paperOf = ({ paper }: ToPost) => (paper !== "closed" && paper.ok ? paper.value : null);
/** Reference, version and SHA-256: what the form says that it is about. */
const named = (one: ToPost): string => `${one.reference} ${one.version} ${paperOf(one)?.sha256 ?? ""}`;
const groupOf = ({ locale, size }: ToPost): string => `${locale}-${size}`;

export function LettersPage({ page, person, letters, matter, done, refusal }: Props) {
  const { t } = page;
  const title = t("paper.letters.title");
  const closed = letters.filter(({ may, paper }) => may && paper === "closed");
  const ready = letters.filter(({ paper }) => paper !== "closed" && paper.ok);
  const groups = [...new Set(ready.map(groupOf))].map((group) => ready.filter((one) => groupOf(one) === group));
  return (
    <StaffFrame
      page={page}
      person={person}
      title={title}
      here="today"
      class="cases paper"
      wrong={refusal !== undefined}
      sheets={["register/paper.css"]}
    >
      <div class="head">
        <h1>{title}</h1>
        <p class="lead">
          {matter === null ? (
            t("paper.letters.lead")
          ) : (
            <a href={staffPath(staffPaths.case, { reference: matter })}>
              {t("paper.letters.ofCase", { reference: matter })}
            </a>
          )}
        </p>
      </div>
      <div class="stack">
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("paper.letters.notDone")}>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {done > 0 ? (
          <Notice sort="good" role="status">
            <p>{t("paper.letters.done", { count: done })}</p>
          </Notice>
        ) : null}
        {closed.length > 0 ? (
          <section class="panel pad" aria-labelledby="open">
            <h2 id="open">{t("paper.open.title", { count: closed.length })}</h2>
            <p>{t("paper.open.text")}</p>
            <ActForm action={lettersAt(matter)}>
              <Button name="do" value="open">
                {t("paper.open.do", { count: new Set(closed.map(({ reference }) => reference)).size })}
              </Button>
            </ActForm>
          </section>
        ) : null}
        {ready.length > 0 ? <p>{t("paper.letters.ready", { count: ready.length })}</p> : null}
        {letters.length === 0 ? (
          <section class="panel pad">
            <p>{t("paper.letters.none")}</p>
          </section>
        ) : (
          <section class="panel list" aria-label={title}>
            <ul class="letters">
              {letters.map((one) => (
                <Letter page={page} one={one} matter={matter} />
              ))}
            </ul>
          </section>
        )}
        {ready.length > 1 ? <Together page={page} groups={groups} ready={ready} matter={matter} /> : null}
      </div>
    </StaffFrame>
  );
}

function Letter({ page, one, matter }: { readonly page: Page; readonly one: ToPost; readonly matter: string | null }) {
  const { t } = page;
  const { reference, version, letter, at, locale, size, may, paper } = one;
  const what = t(`paper.letter.${letter}`);
  return (
    <li>
      <div>
        <b>{what}</b>{" "}
        <a href={staffPath(staffPaths.case, { reference })} class="ref">
          {reference}
        </a>
        <p class="fact">
          <Moment page={page} at={at} /> ·{" "}
          {t("paper.letters.how", { language: t(`languageName.${locale}`), size: t(`paper.size.${size}`) })}
        </p>
        {paper === "closed" ? (
          <p class="fact">
            <Icon name="lock" /> {t(may ? "paper.letters.closed" : "paper.letters.notYours")}
          </p>
        ) : paper.ok ? null : (
          <p class="error">
            <Icon name="alert" />{" "}
            {paper.facts?.what?.toString().endsWith("to.lines")
              ? t("paper.letters.noAddress")
              : t(`refusal.${paper.refusal}`, paper.facts)}{" "}
            <a href={staffPath(staffPaths.act, { reference, act: "ChangeContact" })}>{t("act.ChangeContact")}</a>
          </p>
        )}
      </div>
      {may ? (
        <div class="ways">
          {paperOf(one) ? (
            <a
              href={staffPath(paperPaths.letter, { reference, version })}
              aria-label={t("paper.letters.openOf", { what, reference })}
            >
              {t("paper.letters.open")}
            </a>
          ) : null}
          <ActForm action={lettersAt(matter)}>
            <input type="hidden" name="letter" value={named(one)} />
            {paperOf(one) ? (
              <>
                <Button low kind="outline" name="do" value="letter">
                  {t("paper.letters.posted")} <span class="unseen">{`${what} ${reference}`}</span>
                </Button>
                <Button low kind="quiet" name="do" value="handed">
                  {t("paper.letters.handed")} <span class="unseen">{`${what} ${reference}`}</span>
                </Button>
              </>
            ) : null}
            <Button low kind="quiet" name="do" value="setAside">
              {t("paper.letters.setAside")} <span class="unseen">{`${what} ${reference}`}</span>
            </Button>
          </ActForm>
        </div>
      ) : null}
    </li>
  );
}

type TogetherProps = Pick<Props, "page" | "matter"> & {
  readonly groups: readonly (readonly ToPost[])[];
  readonly ready: readonly ToPost[];
};

/** A file for each language and size; then all of them are marked with one click. */
function Together({ page, groups, ready, matter }: TogetherProps) {
  const { t } = page;
  const query = matter === null ? "" : `?${new URLSearchParams({ case: matter })}`;
  return (
    <section class="panel pad" aria-labelledby="together">
      <h2 id="together">{t("paper.together.title")}</h2>
      <p>{t("paper.together.text")}</p>
      <div class="actions">
        {groups.map((group) => {
          const [first] = group;
          if (!first) return null;
          const { locale, size } = first;
          return (
            <ButtonLink kind="outline" href={`${staffPath(paperPaths.together, { group: groupOf(first) })}${query}`}>
              {t("paper.together.print", {
                count: group.length,
                language: t(`languageName.${locale}`),
                size: t(`paper.size.${size}`),
              })}
            </ButtonLink>
          );
        })}
      </div>
      <ActForm action={lettersAt(matter)}>
        {ready.map((one) => (
          <input type="hidden" name="letter" value={named(one)} />
        ))}
        <Button name="do" value="letter">
          {t("paper.together.posted", { count: ready.length })}
        </Button>
      </ActForm>
    </section>
  );
}
