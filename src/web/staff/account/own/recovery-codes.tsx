// Recovery codes: shown this once, to be printed or written down.
import { ButtonLink } from "../../../components/form/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Page } from "../../../env.ts";
import { AccountFrame } from "../frame.tsx";
import { accountPaths } from "../paths.ts";

type CodesProps = {
  readonly page: Page;
  readonly name: string;
  readonly codes: readonly string[];
  /** The second factor was turned on just now. */
  readonly first?: boolean;
};

export function RecoveryCodes({ page, name, codes, first }: CodesProps) {
  const { t } = page;
  return (
    <AccountFrame page={page} title={t("account.codes")} name={name}>
      {first ? (
        <Notice sort="good" role="status">
          <p>{t("account.totpNowOn")}</p>
        </Notice>
      ) : null}
      <h1>{t("account.codes")}</h1>
      <p class="lead">{t("account.codesLead")}</p>
      <div class="card">
        <ol class="codes">
          {codes.map((one) => (
            <li>
              <code>{one}</code>
            </li>
          ))}
        </ol>
        <p class="small">{t("account.codesOnce")}</p>
      </div>
      <p class="actions">
        <ButtonLink href={accountPaths.account}>{t("account.codesKept")}</ButtonLink>
      </p>
    </AccountFrame>
  );
}
