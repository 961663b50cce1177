// Settings for who may change none of them: whose they are, and what of their own they can change.
import type { SignedIn } from "../../../store/accounts/here.ts";
import type { Page } from "../../env.ts";
import { staffPaths } from "../../paths.ts";
import { StaffFrame } from "../frame.tsx";

export function NobodysSettings({ page, person }: { readonly page: Page; readonly person: SignedIn }) {
  const { t } = page;
  return (
    <StaffFrame page={page} person={person} title={t("staff.nav.settings")} here="settings" class="settings">
      <div class="head">
        <h1>{t("staff.nav.settings")}</h1>
      </div>
      <section class="panel clear">
        <p>{t("settings.nobodys")}</p>
        <p>
          <a href={staffPaths.account}>{t("account.mine")}</a>
        </p>
      </section>
    </StaffFrame>
  );
}
