// The matters of a disposal: what would go, what is held or gone, what was taken out, and what stayed after all.
import { staffPath, staffPaths } from "../../../paths.ts";
import type { DisposalProps } from "./disposal.tsx";
import { dayOf } from "./list.tsx";

export function Matters({ page, view }: Pick<DisposalProps, "page" | "view">) {
  const { t } = page;
  const caseAt = (reference: string) => staffPath(staffPaths.case, { reference });
  const rows = [...view.going, ...view.gone.map((item) => ({ ...item, kept: "gone" as const }))];
  return (
    <section class="panel list" aria-labelledby="matters">
      <h2 class="pad" id="matters">
        {t("records.matters")}
      </h2>
      <table class="register">
        <caption class="unseen">{t("records.matters")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("records.reference")}</th>
            <th scope="col">{t("records.kind")}</th>
            <th scope="col">{t("records.closedOn")}</th>
            <th scope="col">{t("records.state")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr>
              <th scope="row">
                <a href={caseAt(one.reference)}>{one.reference}</a>
              </th>
              <td data-name={t("records.kind")}>{t(`term.kind.${one.kind}`)}</td>
              <td data-name={t("records.closedOn")}>
                {one.closedAt ? <time datetime={one.closedAt}>{dayOf(page, one.closedAt)}</time> : t("records.none")}
              </td>
              <td data-name={t("records.state")}>
                <span class={one.kept === null ? "tag" : one.kept === "gone" ? "tag good" : "tag caution"}>
                  {t(`records.item.${one.kept ?? "goes"}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.out.length > 0 ? (
        <div class="pad">
          <h3>{t("records.takenOut")}</h3>
          <ul class="lines">
            {view.out.map(({ reference, reason, by }) => (
              <li>
                <span>
                  <a href={caseAt(reference)}>{reference}</a>{" "}
                  <span class="fact">
                    {t(`records.outReason.${reason}`)}. {by}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {view.left.length > 0 ? (
        <div class="pad">
          <h3>{t("records.stayed")}</h3>
          <ul class="lines">
            {view.left.map(({ reference, reason }) => (
              <li>
                <span>
                  <a href={caseAt(reference)}>{reference}</a>{" "}
                  <span class="fact">{t(`records.leftReason.${reason}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
