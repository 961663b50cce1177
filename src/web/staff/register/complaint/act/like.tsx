// Beside a decision: complaints on the same theme or clause that were decided, and how each of their points came out.
import { Day } from "../../../../components/date.tsx";
import { staffPath } from "../../../../paths.ts";
import type { EntryProps } from "../entry/page.tsx";
import { complaintPaths } from "../paths.ts";

export function Like({ page, view }: EntryProps) {
  const { t } = page;
  return (
    <section class="part" aria-labelledby="like">
      <h2 id="like">{t("formal.decide.like")}</h2>
      {view.like.length === 0 ? (
        <p class="fact">{t("formal.decide.likeNone")}</p>
      ) : (
        <>
          <table class="rows">
            <caption class="unseen">{t("formal.decide.like")}</caption>
            <tbody>
              {view.like.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={staffPath(complaintPaths.entry, { reference: one.reference })}>{one.reference}</a>
                  </th>
                  <td>{one.points.map(({ outcome }) => t(`formal.result.${outcome}`)).join(", ")}</td>
                  <td class="when">
                    <Day page={page} at={one.decidedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="fact">{t("formal.decide.likeHint")}</p>
        </>
      )}
    </section>
  );
}
