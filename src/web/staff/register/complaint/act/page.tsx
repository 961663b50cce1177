// One act's page: its form beside what there is to go by. A decision shows every point; what leaves is seen whole before it does (preview.tsx).
import type { ComplaintView } from "../../../../../desk/register/complaint/views.ts";
import type { SignedIn } from "../../../../../store/accounts/here.ts";
import { ActForm } from "../../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../../components/form/button.tsx";
import { Choices, Tile } from "../../../../components/form/choice.tsx";
import { ErrorSummary, type Errors, hasErrors } from "../../../../components/form/error-summary.tsx";
import { Field, Wrong } from "../../../../components/form/field.tsx";
import { Notice } from "../../../../components/notice.tsx";
import type { Page } from "../../../../env.ts";
import type { Posted } from "../../../../middleware/form.ts";
import { staffPath } from "../../../../paths.ts";
import { StaffFrame } from "../../../frame.tsx";
import { Accounts, Words, Wrote } from "../entry/middle.tsx";
import { complaintPaths } from "../paths.ts";
import { onDay, Stands } from "../words.tsx";
import { Decision } from "./decision.tsx";
import { type Asks, asksOf, type FormAct } from "./fields.ts";
import { Like } from "./like.tsx";

export type ActProps = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: ComplaintView;
  readonly act: FormAct;
  readonly typed: Pick<Posted, "one">;
  readonly errors: Errors;
  readonly refusal?: string | undefined;
  readonly id?: string | undefined;
  /** What the patron gets by it is shown first, exactly as it leaves. */
  readonly leaves: boolean;
  /** Of the policies in force, to choose from. */
  readonly clauses: readonly { readonly value: string; readonly words: string }[];
  /** Of the Board, from today on. */
  readonly meetings: readonly { readonly on: string; readonly at: string }[];
};

export function ActPage(props: ActProps) {
  const { page, person, view, act, errors, refusal, id, leaves } = props;
  const { t } = page;
  const { reference, status } = view.state;
  const isDecision = act === "Decide" || act === "DecideAppeal";
  return (
    <StaffFrame
      page={page}
      person={person}
      title={`${t(`formal.act.${act}`)} ${reference}`}
      here="complaints"
      class={isDecision ? "act complaint deciding" : "act complaint"}
      sheets={["register/complaint.css"]}
      wrong={hasErrors(errors) || refusal !== undefined}
    >
      <div class="head">
        <h1>{t(`formal.act.${act}`)}</h1>
        <a class="small" href={staffPath(complaintPaths.entry, { reference })}>
          {reference}
        </a>
        <Stands t={t} status={status} />
      </div>
      <div class="two">
        <section class="panel pad">
          <ErrorSummary t={t} errors={errors} />
          {refusal ? (
            <Notice
              sort={id ? "grave" : "info"}
              {...(id ? { role: "alert" } : {})}
              title={t(id ? "staff.case.notDone" : "formal.entry.notNow")}
            >
              <p>
                {refusal} {id ? t("staff.case.kept") : ""}
              </p>
            </Notice>
          ) : null}
          <p class="lead">{t(`formal.lead.${act}`)}</p>
          <ActForm
            action={staffPath(complaintPaths.act, { reference, act })}
            class="act-form"
            expects={view.version}
            {...(id ? { act: id } : {})}
          >
            {asksOf(act).map((ask) => (
              <Ask {...props} ask={ask} />
            ))}
            <div class="actions">
              {leaves ? (
                <Button name="do" value="preview">
                  {t("formal.does.preview")}
                </Button>
              ) : (
                <Button>{t(`formal.does.${act}`)}</Button>
              )}
              <ButtonLink kind="quiet" href={staffPath(complaintPaths.entry, { reference })}>
                {t("formal.does.back")}
              </ButtonLink>
            </div>
          </ActForm>
        </section>
        <section class="panel pad brief" aria-label={t("formal.decide.before")} tabindex={0}>
          <Wrote page={page} view={view} />
          <Accounts page={page} view={view} />
          <Words page={page} view={view} event="Investigated" title="formal.entry.findings" />
          <Words page={page} view={view} event="Appealed" title="formal.entry.appeal" />
          {isDecision ? <Like page={page} view={view} /> : null}
        </section>
      </div>
    </StaffFrame>
  );
}

function Ask(props: ActProps & { readonly ask: Asks }) {
  const { page, view, act, ask, typed, errors, meetings, clauses } = props;
  const { t } = page;
  switch (ask.sort) {
    case "text":
      return (
        <Field
          name={ask.name}
          label={t(`formal.field.${ask.words}`)}
          {...(ask.must ? {} : { aside: t("formal.field.optional") })}
          {...(ask.words === "shown"
            ? {
                hint: `${t("formal.field.shownHint")} ${view.state.hideIdentity ? t("formal.field.shownHidden") : ""}`,
              }
            : {})}
          lines={ask.lines}
          value={typed.one(ask.name)}
          errors={errors}
        />
      );
    case "choice":
      return (
        <Choices
          name={ask.name}
          legend={t(`formal.field.${ask.legend}`)}
          type="radio"
          choices={ask.options.map((value) => ({ value, words: t([ask.words, value].join(".")) }))}
          chosen={[typed.one(ask.name)]}
          errors={errors}
        />
      );
    case "date":
      return (
        <Field
          name={ask.name}
          label={t(`formal.field.${ask.name}`)}
          type="date"
          half
          {...(ask.must ? {} : { aside: t("formal.field.optional"), hint: t(`formal.field.${ask.name}Hint`) })}
          value={typed.one(ask.name)}
          errors={errors}
        />
      );
    case "person":
      return (
        <Field
          name={ask.name}
          label={t("formal.field.person")}
          half
          options={[
            ["", t("formal.field.choosePerson")],
            ...choosable(props).map((one) => [String(one.id), one.name] as const),
          ]}
          value={typed.one(ask.name)}
          errors={errors}
        />
      );
    case "tick":
      return (
        <div class={errors[ask.name] ? "field wrong" : "field"}>
          <Wrong name={ask.name} errors={errors} />
          <Tile
            id={ask.name}
            name={ask.name}
            type="checkbox"
            value="yes"
            words={t(`formal.field.${ask.name}`)}
            checked={typed.one(ask.name) === "yes"}
            invalid={errors[ask.name] !== undefined}
            describedby={errors[ask.name] ? `${ask.name}-wrong` : undefined}
          />
        </div>
      );
    case "remedy":
      return (
        <Choices
          name="remedy"
          legend={t("formal.field.remedyWhich")}
          type="radio"
          choices={view.remedies
            .filter(({ doneOn }) => doneOn === null)
            .map(({ number, ownerName, text, dueOn }) => ({
              value: String(number),
              words: text,
              hint: `${ownerName}, ${onDay(page, dueOn)}`,
            }))}
          chosen={[typed.one("remedy")]}
          errors={errors}
        />
      );
    case "meeting":
      return meetings.length === 0 ? (
        <p>{t("formal.entry.noMeeting")}</p>
      ) : (
        <Choices
          name="meetingOn"
          legend={t("formal.field.meetingOn")}
          type="radio"
          choices={meetings.map(({ on }) => ({ value: on, words: onDay(page, on) }))}
          chosen={[typed.one("meetingOn") || view.state.appeal?.meetingOn || ""]}
          errors={errors}
        />
      );
    case "points":
      return (
        <Decision
          page={page}
          view={view}
          typed={typed}
          errors={errors}
          isAppeal={act === "DecideAppeal"}
          clauses={clauses}
        />
      );
  }
}

/** What a form begins with: who alone can be meant, today, the day that the Board met. */
export function begunWith(props: Pick<ActProps, "act" | "view">, today: string): ActProps["typed"] {
  const whom = choosable(props);
  const only = whom.length === 1 ? String(whom[0]?.id ?? "") : "";
  const { meetingOn = null } = props.view.state.appeal ?? {};
  const met = meetingOn !== null && meetingOn <= today ? meetingOn : "";
  const open = props.view.remedies.filter(({ doneOn }) => doneOn === null);
  const remedy = open.length === 1 ? String(open[0]?.number ?? "") : "";
  const known: Readonly<Record<string, string>> = { person: only, doneOn: today, heldOn: met, votedOn: met, remedy };
  return { one: (name) => known[name] ?? "" };
}

/** Whom an act can be about: a subject whose account isn't asked for, one whose account is waited for, anybody who isn't named yet. */
function choosable({ act, view: { people, subjects, state } }: Pick<ActProps, "act" | "view">) {
  const account = (id: number) => state.accounts.find(({ personId }) => personId === id);
  if (act === "SettleAccount") return subjects.filter(({ id }) => account(id)?.settled === null);
  return act === "AskForAccount" ? subjects.filter(({ id }) => !account(id)) : people;
}
