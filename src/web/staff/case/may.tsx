// Right of a case: what you may do now, each with its key; and what not, greyed, with the reason. Never hidden, never disabled:
// it stays in the tab order and says why.
import type { Allowed, StaffCase } from "../../../desk/read/views.ts";
import { ActForm } from "../../components/form/act-form.tsx";
import { Icon, type IconName } from "../../components/icon.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { actAsks } from "./act-fields.ts";

type Props = { readonly page: Page; readonly view: StaffCase };
/** The composer has two of them, the column at the left the third. */
const elsewhere = new Set(["Reply", "WriteNote", "SetTheme"]);
const icons: Readonly<Record<string, IconName>> = { notYet: "clock", notYou: "concern", never: "lock" };

/** The one thing to do next: the solid act. */
function nextAct(view: StaffCase): string | null {
  const may = (act: string) => view.may.some((one) => one.act === act && one.may);
  if (may("AcceptReferral")) return "AcceptReferral";
  if (view.status === "heard" && may("Take")) return "Take";
  if (view.status === "review" && may("DecideReview")) return "DecideReview";
  return null;
}

function Doing({ page, view, one, next }: Props & { readonly one: Allowed; readonly next: boolean }) {
  const { t } = page;
  const ask = actAsks[one.act];
  const action = staffPath(staffPaths.act, { reference: view.reference, act: one.act });
  const key = ask?.key ? <kbd>{ask.key}</kbd> : <span class="nokey"></span>;
  if (ask?.fields.length === 0)
    return (
      <li class={next ? "next" : undefined}>
        <ActForm action={action} expects={view.version}>
          <button type="submit" data-key={ask.key}>
            {key}
            <span>{t(`act.${one.act}`)}</span>
          </button>
        </ActForm>
      </li>
    );
  return (
    <li class={next ? "next" : undefined}>
      <a href={action} data-key={ask?.key}>
        {key}
        <span>{t(`act.${one.act}`)}</span>
      </a>
    </li>
  );
}

const Barred = ({ page, one }: { readonly page: Page; readonly one: Allowed }) => {
  const { t } = page;
  const sort = one.sort ?? "notYet";
  return (
    <li class="not">
      <button type="button" aria-disabled="true" aria-describedby={`why-${one.act}`}>
        <span class="nokey"></span>
        <span>{t(`act.${one.act}`)}</span>
      </button>
      <p class="why" id={`why-${one.act}`}>
        <Icon name={icons[sort] ?? "clock"} />
        <span>
          <b>{t(`no.${sort}`)}</b> {t(`refusal.${one.refusal}`)}{" "}
          {one.clause ? <span class="clause">{one.clause}</span> : null}
        </span>
      </p>
    </li>
  );
};

export function May({ page, view }: Props) {
  const { t } = page;
  const order = Object.keys(actAsks);
  const known = view.may
    .filter((one) => actAsks[one.act] && !elsewhere.has(one.act))
    .sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  const mine = known.filter((one) => one.may && !actAsks[one.act]?.forPatron);
  const own = mine.filter((one) => !actAsks[one.act]?.seldom);
  const seldom = mine.filter((one) => actAsks[one.act]?.seldom);
  const forPatron = known.filter((one) => one.may && actAsks[one.act]?.forPatron);
  // What isn't for this person at all would be noise: the reasons shown are about the matter, or about who else can.
  const barred = known.filter((one) => !one.may && !actAsks[one.act]?.forPatron && worthSaying.has(one.act));
  const next = nextAct(view);
  return (
    <section class="col may" id="acts" tabindex={0} aria-label={t("staff.case.may")}>
      <h2>{t("staff.case.may")}</h2>
      <ul class="do">
        {own.map((one) => (
          <Doing page={page} view={view} one={one} next={one.act === next} />
        ))}
      </ul>
      {mine.length === 0 ? <p class="fact">{t("staff.case.mayNothing")}</p> : null}
      {seldom.length > 0 ? (
        <details>
          <summary>{t("staff.case.seldom")}</summary>
          <ul class="do">
            {seldom.map((one) => (
              <Doing page={page} view={view} one={one} next={false} />
            ))}
          </ul>
        </details>
      ) : null}
      {forPatron.length > 0 ? (
        <details>
          <summary>{t("staff.case.forPatron")}</summary>
          <p class="fact">{t("staff.case.forPatronText")}</p>
          <ul class="do">
            {forPatron.map((one) => (
              <Doing page={page} view={view} one={one} next={false} />
            ))}
          </ul>
        </details>
      ) : null}
      {barred.length > 0 ? (
        <>
          <h2>{t("staff.case.mayNot")}</h2>
          <ul class="do">
            {barred.map((one) => (
              <Barred page={page} one={one} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const worthSaying = new Set([
  "Take",
  "OfferResolution",
  "DecideReview",
  "Refer",
  "BringToReview",
  "ExtendTarget",
  "OfferTalk",
]);
