// What of the register waits for who answers it, as Today shows it beside the cases: a FOIA clock nearly up or over, a request nobody decided.
import type { RegisterWait } from "../../../desk/register/waiting.ts";
import { longDate } from "../../../lib/dates.ts";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import { foiaPaths } from "./foia/paths.ts";
import { ClockWords } from "./foia/register.tsx";

const pageOf = ({ noun, reference }: RegisterWait): string =>
  staffPath(noun === "foia" ? foiaPaths.request : staffPaths.disclosureEntry, { reference });

export const RegisterWaits = ({ page, waits }: { readonly page: Page; readonly waits: readonly RegisterWait[] }) => (
  <section class="panel reviews" aria-labelledby="register">
    <h2 id="register">
      {page.t("staff.section.register")} <span class="count">{String(waits.length)}</span>
    </h2>
    <p class="small">{page.t("staff.today.register")}</p>
    <ul class="items">
      {waits.map((one) => (
        <li>
          <a href={pageOf(one)}>
            {page.t(one.noun === "foia" ? "staff.today.foia" : "staff.today.disclosure", { reference: one.reference })}
          </a>
          <span class="when">
            {one.clock ? (
              <>
                {longDate(page.locale, one.on)} <ClockWords page={page} clock={one.clock} />
              </>
            ) : (
              page.t("staff.today.undecided", { day: longDate(page.locale, one.on) })
            )}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
