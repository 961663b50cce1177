// A contact that is written down: the code to hand over, large enough to be read across a desk; a slip when printed.
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../env.ts";
import { staffPath, staffPaths } from "../../paths.ts";
import type { StaffAsked } from "../account/request.ts";
import { StaffFrame } from "../frame.tsx";

/** The code to hand over, large enough to be read across a desk; a slip when printed. */
export const LoggedPage = ({
  page,
  c,
  reference,
  code,
  finished,
}: {
  page: Page;
  c: StaffAsked;
  reference: string;
  code: readonly string[];
  finished: boolean;
}) => {
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      person={c.var.person}
      title={t("staff.logged.title")}
      here="log"
      class="logged"
      keys={[["l", t("staff.logged.next")]]}
    >
      <div class="sheet">
        <Notice sort="good" role="status" title={t("staff.logged.title")}>
          <p>{t(finished ? "staff.logged.done" : "staff.logged.follow")}</p>
        </Notice>
        <h1>{t("staff.logged.code")}</h1>
        <p>{t("staff.logged.hand")}</p>
        <ol class="code">
          {code.map((word) => (
            <li>{word}</li>
          ))}
        </ol>
        <p class="small">
          {page.library.name}. {t("staff.logged.where")}
        </p>
        <p class="actions noprint">
          <a class="button" href={staffPaths.log} data-key="l">
            {t("staff.logged.next")}
          </a>
          <a class="button outline" href={staffPath(staffPaths.case, { reference })}>
            {t("staff.logged.open", { reference })}
          </a>
        </p>
      </div>
    </StaffFrame>
  );
};
