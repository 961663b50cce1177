// A case's formal complaint, beside the case: where it is, or how it is entered for the patron once the case was handed over (informal.4).
import type { StaffCase } from "../../../../desk/read/views.ts";
import type { Page } from "../../../env.ts";
import { staffPath } from "../../../paths.ts";
import { complaintPaths } from "./paths.ts";

export function ComplaintOfCase({ page: { t }, view }: { readonly page: Page; readonly view: StaffCase }) {
  const { formal, status, reference } = view;
  if (!formal && status !== "complaint") return null;
  return (
    <section>
      <h2>{t("ladder.complaint")}</h2>
      <p>
        {formal ? (
          <a href={staffPath(complaintPaths.entry, { reference: formal })}>
            {t("formal.entry.title", { reference: formal })}
          </a>
        ) : (
          <a href={`${complaintPaths.open}?case=${reference}`}>{t("formal.open.title")}</a>
        )}
      </p>
    </section>
  );
}
