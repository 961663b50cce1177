// Small parts that the pages of a request for records share: what leaves, how it stands.
import type { Leaving, Withheld } from "../../../../desk/register/disclosure/package.ts";
import type { Status } from "../../../../domain/disclosure/state.ts";
import { withholdings } from "../../../../domain/disclosure/terms.ts";
import type { Translate } from "../../../../lib/locale.ts";
import { Icon } from "../../../components/icon.tsx";
import type { Page } from "../../../env.ts";

const tones: Readonly<Record<Status, string>> = {
  logged: "wait",
  weighed: "wait",
  approved: "wait",
  released: "",
  refused: "over",
  withdrawn: "over",
};
export const Stands = ({ t, status }: { readonly t: Translate; readonly status: Status }) => (
  <span class={`status ${tones[status]}`.trim()}>{t(`disclosure.status.${status}`)}</span>
);

/** How many places were taken out, and why; never which words. */
export function withheldIn(t: Translate, withheld: Withheld): string {
  const some = withholdings.flatMap((why) => {
    const count = withheld[why];
    return count ? [t(`disclosure.withheld.${why}`, { count })] : [];
  });
  return some.length === 0 ? t("disclosure.withheld.none") : some.join(", ");
}

const Cell = ({ t, value }: { readonly t: Translate; readonly value: number | null }) => (
  <td class="figure">{value === null ? <abbr title={t("disclosure.package.withheld")}>*</abbr> : String(value)}</td>
);

/** Exactly what leaves, as it leaves, with its SHA-256. `files` are links where a page can give them. */
export function Leaves({
  page: { t },
  leaves,
  linkOf,
}: {
  readonly page: Page;
  readonly leaves: Leaving;
  readonly linkOf?: (id: string) => string;
}) {
  const { table } = leaves;
  return (
    <div class="leaf leaves">
      {leaves.identity.length > 0 ? (
        <dl class="facts">
          {leaves.identity.map(([field, value]) => (
            <>
              <dt>{t(`disclosure.identity.${field}`)}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      ) : null}
      {table ? (
        <section class="scrolls" tabindex={0} aria-label={leaves.text || t("disclosure.package.table")}>
          <table class="counts">
            <caption>{leaves.text || t("disclosure.package.table")}</caption>
            <thead>
              <tr>
                <td></td>
                {table.columns.map((column) => (
                  <th scope="col" class="figure">
                    {column}
                  </th>
                ))}
                <th scope="col" class="figure">
                  {t("disclosure.package.total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...table.rows, { label: t("disclosure.package.total"), cells: table.totals }].map((row) => (
                <tr>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((value) => (
                    <Cell t={t} value={value} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : leaves.text ? (
        <p class="keeps">{leaves.text}</p>
      ) : null}
      {Object.keys(leaves.withheld).length > 0 ? (
        <p class="fact">{t("disclosure.package.withheldWords", { out: withheldIn(t, leaves.withheld) })}</p>
      ) : null}
      {table && table.withheld > 0 ? (
        <p class="fact">{t("disclosure.package.withheldText", { smallest: table.smallest })}</p>
      ) : null}
      {leaves.files.length > 0 ? (
        <ul class="files">
          {leaves.files.map((file) => (
            <li>
              {linkOf ? <a href={linkOf(file.id)}>{file.name}</a> : <b>{file.name}</b>}{" "}
              <span class="fact">{t("disclosure.package.bytes", { count: file.bytes })}</span>
              <code class="sha">{file.sha256}</code>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="fact">
        {t("disclosure.package.sha")} <code class="sha">{leaves.sha256}</code>
      </p>
    </div>
  );
}

/** Prints the page; shown by the script, without which the browser's own menu prints. */
export const PrintButton = ({ words }: { readonly words: string }) => (
  <button class="button" type="button" data-print="" hidden>
    <Icon name="print" />
    {words}
  </button>
);
