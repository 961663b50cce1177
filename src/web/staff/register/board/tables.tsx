// A table and a chart of a report as the page shows them: the chart's numbers stand in the table beside it, and its words in its title.
import type { Said, SaidChart, SaidTable } from "../../../../desk/register/report/words.ts";
import { intlTag } from "../../../../lib/locale.ts";
import type { Page } from "../../../env.ts";

const Cell = ({ page, said }: { readonly page: Page; readonly said: Said }) =>
  said === null ? (
    <span class="withheld">{page.t("report.withheld")}</span>
  ) : (
    <span>{typeof said === "number" ? said.toLocaleString(intlTag[page.locale]) : said}</span>
  );

export function Table({ page, table }: { readonly page: Page; readonly table: SaidTable }) {
  const { caption, head, rows } = table;
  return (
    <table class={table.words ? "numbers words" : "numbers"}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((words) => (
            <th scope="col">{words}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells, sum }) => (
          <tr class={sum ? "sum" : undefined}>
            <th scope="row">{label}</th>
            {cells.map((said, i) => (
              <td data-name={head[i + 1]}>
                <Cell page={page} said={said} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const [width, height, foot, top] = [390, 190, 22, 18];
/** Two bars don't fill the picture. */
const fewest = 6;

/** Bars on one line; what is withheld is a mark on the line, what isn't there is a gap. */
export function Chart({ page, chart, id }: { readonly page: Page; readonly chart: SaidChart; readonly id: string }) {
  const { bars, title, alt } = chart;
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const step = width / Math.max(bars.length, fewest);
  const base = height - foot;
  const number = (value: number) => value.toLocaleString(intlTag[page.locale]);
  return (
    <svg class="bars" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-alt`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-alt`}>{alt}</desc>
      <line class="base" x1="0" x2={String(width)} y1={String(base)} y2={String(base)} />
      {bars.map(({ label, value, now }, i) => {
        const high = value ? Math.max(1, ((base - top) * value) / most) : 0;
        const middle = (i + 0.5) * step;
        return (
          <>
            {typeof value === "number" ? (
              <>
                <rect
                  class={now ? "bar now" : "bar"}
                  x={String(i * step + step * 0.16)}
                  y={String(base - high)}
                  width={String(step * 0.68)}
                  height={String(high)}
                />
                <text class="value" x={String(middle)} y={String(base - high - 5)}>
                  {number(value)}
                </text>
              </>
            ) : value === null ? (
              <text class="value" x={String(middle)} y={String(base - 5)}>
                *
              </text>
            ) : null}
            <text class={now ? "label now" : "label"} x={String(middle)} y={String(height - 6)}>
              {label}
            </text>
          </>
        );
      })}
    </svg>
  );
}
