// The forms of what is done to a request for records, and the page that shows exactly what leaves before it does.
import type { Ready } from "../../../../desk/register/foia/acts.ts";
import type { FoiaView } from "../../../../desk/register/foia/read.ts";
import { delays, exemptions, type FoiaTerms, removals } from "../../../../domain/foia/terms.ts";
import type { SignedIn } from "../../../../store/accounts/here.ts";
import { ActForm } from "../../../components/form/act-form.tsx";
import { Button, ButtonLink } from "../../../components/form/button.tsx";
import { Choices } from "../../../components/form/choice.tsx";
import { Field } from "../../../components/form/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import type { Posted } from "../../../middleware/form.ts";
import { staffPath } from "../../../paths.ts";
import { StaffFrame } from "../../frame.tsx";
import { foiaPaths } from "./paths.ts";

export type FormAct = "extend" | "deny" | "nothing" | "release" | "withdraw" | "remove";
type Props = {
  readonly page: Page;
  readonly person: SignedIn;
  readonly view: FoiaView;
  readonly act: FormAct;
  readonly terms: FoiaTerms;
  readonly typed: Pick<Posted, "one" | "many">;
  readonly id?: string;
  readonly refusal?: string;
};

export function FoiaActPage(props: Props) {
  const { page, person, view, act, id, refusal, typed } = props;
  const { t } = page;
  const { reference } = view.state;
  const title = act === "remove" ? t("foia.removeTitle", { reference: typed.one("matter") }) : t(`foia.${act}`);
  return (
    <StaffFrame page={page} person={person} title={title} here="foia" class="act" wrong={refusal !== undefined}>
      <div class="head">
        <h1>{title}</h1>
        <span class="small">{reference}</span>
      </div>
      <ActForm
        action={staffPath(foiaPaths.act, { reference, act })}
        class="sheet stack"
        expects={view.version}
        {...(id ? { act: id } : {})}
      >
        {refusal ? (
          <Notice sort="grave" role="alert" title={t("staff.case.notDone")}>
            <p>
              {refusal} {t("staff.case.kept")}
            </p>
          </Notice>
        ) : null}
        {act === "remove" ? null : <p>{t(`foia.${act}Text`)}</p>}
        <Asks {...props} />
        <div class="actions">
          <Button>
            {act === "withdraw" ? t("foia.withdraw") : act === "remove" ? t("foia.remove") : t("foia.see")}
          </Button>
          <ButtonLink kind="outline" href={staffPath(foiaPaths.request, { reference })}>
            {t("foia.back")}
          </ButtonLink>
        </div>
      </ActForm>
    </StaffFrame>
  );
}

function Asks({ page: { t }, act, typed, terms }: Props) {
  switch (act) {
    case "extend":
      return (
        <>
          <Choices
            name="reasons"
            legend={t("foia.reasons")}
            type="checkbox"
            choices={delays.map((one) => ({ value: one, words: t(`foia.delay.${one}`) }))}
            chosen={typed.many("reasons")}
          />
          <Field
            name="days"
            label={t("foia.days")}
            hint={`${t("foia.most", { most: terms.extensionDays })} ${t("foia.set.places.extensionDays")}`}
            inputmode="numeric"
            value={typed.one("days") || String(terms.extensionDays)}
            half
          />
        </>
      );
    case "deny":
      return (
        <>
          <Choices
            name="under"
            legend={t("foia.under")}
            type="checkbox"
            choices={exemptions.map((one) => ({
              value: one,
              words: t(`foia.exemption.${one}`),
              hint: t(`foia.covers.${one}`),
            }))}
            chosen={typed.many("under")}
          />
          <Field name="basis" label={t("foia.basis")} hint={t("foia.basisHint")} lines={5} value={typed.one("basis")} />
        </>
      );
    case "nothing":
      return (
        <Field
          name="searched"
          label={t("foia.searched")}
          hint={t("foia.searchedHint")}
          lines={5}
          value={typed.one("searched")}
        />
      );
    case "remove":
      return (
        <>
          <input type="hidden" name="matter" value={typed.one("matter")} />
          <Choices
            name="reason"
            legend={t("foia.removeWhy")}
            type="radio"
            choices={removals.map((one) => ({ value: one, words: t(`foia.removal.${one}`) }))}
            chosen={[typed.one("reason") || "notResponsive"]}
          />
        </>
      );
    default:
      return null;
  }
}

type PreviewProps = Omit<Props, "typed" | "terms" | "refusal"> & { readonly posted: Posted; readonly ready: Ready };

export function FoiaPreview({ page, person, view, act, posted, ready }: PreviewProps) {
  const { t } = page;
  const kept = Object.entries(posted.fields).filter(([name]) => !["act", "expects", "do"].includes(name));
  return (
    <StaffFrame page={page} person={person} title={t("foia.previewTitle")} here="foia" class="act">
      <div class="head">
        <h1>{t("foia.previewTitle")}</h1>
        <span class="small">{view.state.reference}</span>
      </div>
      <ActForm
        action={staffPath(foiaPaths.act, { reference: view.state.reference, act })}
        class="sheet stack"
        act={posted.act}
        expects={view.version}
      >
        <p>{t("foia.previewText")}</p>
        {kept.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
        <ul class="asks">
          {ready.papers.map(({ name }, i) => (
            <li>
              <Button low kind="outline" name="do" value={`paper.${i}`}>
                {t("foia.openPaper", { name })}
              </Button>
            </li>
          ))}
        </ul>
        {ready.elsewhere.length > 0 ? (
          <Notice sort="gentle" title={t("foia.elsewhere")}>
            <p>{t("foia.elsewhereText")}</p>
            <ul>
              {ready.elsewhere.map((words) => (
                <li>
                  <mark>{words}</mark>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <p class="fact">{t("foia.sendHint")}</p>
        <div class="actions">
          <Button name="do" value="send">
            {t("foia.send")}
          </Button>
          <Button kind="outline" name="do" value="edit">
            {t("foia.back")}
          </Button>
        </div>
      </ActForm>
    </StaffFrame>
  );
}
