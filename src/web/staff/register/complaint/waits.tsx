// What of formal complaints waits for this person, as Today shows it: the next step of one, their own account, something promised.
import type { ComplaintWait } from "../../../../desk/register/complaint/list.ts";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { complaintPaths } from "./paths.ts";
import { Due, DueOn } from "./words.tsx";

function wordsOf({ t, locale }: Page, { sort, reference, next }: ComplaintWait): string {
  if (sort === "account") return t("formal.today.account");
  if (sort === "remedy") return t("formal.today.remedy", { reference });
  return t("formal.today.complaint", { reference, stage: next?.[locale] ?? "" });
}

export const ComplaintWaits = ({ page, waits }: { readonly page: Page; readonly waits: readonly ComplaintWait[] }) => (
  <section class="panel reviews" aria-labelledby="complaints">
    <h2 id="complaints">
      {page.t("formal.today.title")} <span class="count">{String(waits.length)}</span>
    </h2>
    <p class="small">{page.t("formal.today.text")}</p>
    <ul class="items">
      {waits.map((one) => (
        <li>
          <a
            href={
              one.sort === "remedy"
                ? complaintPaths.promises
                : staffPath(one.sort === "account" ? complaintPaths.account : complaintPaths.entry, {
                    reference: one.reference,
                  })
            }
          >
            {wordsOf(page, one)}
          </a>
          <span class="when">
            {one.dueAt === null ? null : one.sort === "remedy" ? (
              <DueOn page={page} on={one.dueAt} />
            ) : (
              <Due page={page} at={one.dueAt} />
            )}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
