// The gate that a request goes by, and what it asks for, a line each: done by whom and when, or still missing.
import type { DisclosureView } from "../../../../desk/register/disclosure/read.ts";
import type { DisclosureActType } from "../../../../domain/disclosure/act.ts";
import type { DisclosureTerms } from "../../../../domain/disclosure/settings.ts";
import type { Done } from "../../../../domain/disclosure/state.ts";
import { conditions } from "../../../../domain/disclosure/terms.ts";
import { longDate } from "../../../../lib/dates.ts";
import { Moment } from "../../../components/date.tsx";
import { Icon } from "../../../components/icon.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";

type Props = { readonly page: Page; readonly view: DisclosureView };
export const actAt = (reference: string, act: DisclosureActType, query = ""): string =>
  staffPath(staffPaths.disclosureAct, { reference, act }) + query;

type Check = { readonly words: string; readonly done: Done | null; readonly href: string | null };

/** What a citation says of the library's own settings. */
export const citedIn = ({ locale }: Page, { smallestCell, checkedOn }: DisclosureTerms) => ({
  smallest: smallestCell,
  checked: longDate(locale, checkedOn),
});

/** What the gate asks for, one line each. */
function checksOf({ page: { t }, view }: Props): readonly Check[] {
  const { reference, gate, proof } = view.state;
  const line = (act: DisclosureActType, done: Done | null, words: string, query = ""): Check => {
    const may = view.may.find((one) => one.act === act);
    return { words, done, href: may && may.refusal === null ? actAt(reference, act, query) : null };
  };
  switch (gate) {
    case "courtOrder":
      return [
        line("RecordOrder", proof.order, t("disclosure.check.order")),
        line("CheckOrder", proof.checked, t("disclosure.check.checked")),
        line("NoteCounsel", proof.counsel, t("disclosure.check.counsel")),
      ];
    case "emergency":
      return [
        ...conditions.map((one) =>
          line("Confirm", proof.confirmed[one] ?? null, t(`disclosure.condition.${one}`), `?condition=${one}`),
        ),
        line("RecordForm", proof.form, t("disclosure.check.form")),
      ];
    case "consent":
      return [line("RecordConsent", proof.consent, t("disclosure.check.consent"))];
    case "statistics":
    case null:
      return [];
  }
}

export function GateCard({ page, view }: Props) {
  const { t } = page;
  const { gate } = view.state;
  const checks = checksOf({ page, view });
  const first = checks.findIndex(({ done, href }) => !done && href !== null);
  const name = (id: number) => view.people.find((one) => one.id === id)?.name ?? "";
  if (gate === null)
    return (
      <section class="panel pad" aria-labelledby="gate">
        <h2 id="gate">{t("disclosure.entry.noGate")}</h2>
        <p>{t("disclosure.entry.noGateText")}</p>
      </section>
    );
  return (
    <section class="panel pad" aria-labelledby="gate">
      <h2 id="gate">{t(`disclosure.gate.${gate}`)}</h2>
      <p>{t(`disclosure.gateText.${gate}`)}</p>
      <ul class="checks">
        {checks.map(({ words, done, href }, i) => (
          <li class={done ? "done" : undefined}>
            <span class="box">{done ? <Icon name="tick" /> : null}</span>
            <span>
              <span class="unseen">{t(done ? "disclosure.check.there" : "disclosure.check.missing")}</span> {words}
              {done ? (
                <span class="fact">
                  {name(done.by)}, <Moment page={page} at={done.at} />
                </span>
              ) : null}
            </span>
            {href ? (
              <a href={href} class={i === first ? "button" : undefined}>
                {t(done ? "disclosure.check.anew" : "disclosure.check.do")} <span class="unseen">{words}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="fact source">{t(`disclosure.cite.${gate}`, citedIn(page, view.terms))}</p>
    </section>
  );
}
