// The date is the hero: whose word is next, and by which day. A late one is said as plainly as one on time.
import type { PatronCase } from "../../../desk/read/views.ts";
import { Day } from "../../components/date.tsx";
import type { Page } from "../../env.ts";

export function NextDate({ page, view }: { readonly page: Page; readonly view: PatronCase }) {
  const { t } = page;
  if (view.status === "closed")
    return (
      <div class="nextdate">
        <p class="small">{t(`term.ended.${view.ending ?? "settled"}`)}</p>
        <p class="d">{view.closedAt ? <Day page={page} at={view.closedAt} /> : null}</p>
        <p class="small">{t(view.ending === "merged" ? "next.merged" : "next.reopen")}</p>
      </div>
    );
  if (!view.next) return null;
  const { clock, dueAt, late, extended } = view.next;
  return (
    <div class={late ? "nextdate late" : "nextdate"}>
      <p class="small">{t(late ? "next.late" : `term.clock.${clock}`)}</p>
      <p class="d">
        <Day page={page} at={dueAt} />
      </p>
      <p class="small">{late ? t("next.lateText") : extended > 0 ? t("next.extended") : t(below(view))}</p>
    </div>
  );
}

const below = ({ status }: PatronCase): string => {
  if (status === "offered") return "next.offered";
  if (status === "decided") return "next.decided";
  if (status === "review") return "next.review";
  if (status === "complaint") return "next.complaint";
  return "next.working";
};
