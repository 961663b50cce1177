// The people of the library: who they are, which roles they hold, whether they can sign in.
import type { PersonView } from "../../../../desk/read/views.ts";
import type { Standing } from "../../../../store/accounts/invitation.ts";
import { ButtonLink } from "../../../components/form/button.tsx";
import type { Page } from "../../../env.ts";
import { staffPath, staffPaths } from "../../../paths.ts";

export const peoplePath = staffPath(staffPaths.setting, { part: "people" });
export const personPath = (id: number | "new"): string => `${peoplePath}?person=${id}`;

export type AccountState = Standing["state"];
type Props = {
  readonly page: Page;
  readonly people: readonly PersonView[];
  readonly accounts: ReadonlyMap<number, AccountState>;
};

export function PeopleList({ page, people, accounts }: Props) {
  const { t } = page;
  const order = [...people].sort((a, b) => Number(b.active) - Number(a.active));
  return (
    <>
      <p class="actions">
        <ButtonLink href={personPath("new")}>{t("settings.people.add")}</ButtonLink>
      </p>
      <section class="panel list">
        <table class="rows people">
          <caption class="unseen">{t("settings.part.people")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("settings.field.person")}</th>
              <th scope="col">{t("settings.people.roles")}</th>
              <th scope="col">{t("settings.people.signIn")}</th>
            </tr>
          </thead>
          <tbody>
            {order.map((one) => (
              <tr>
                <th scope="row">
                  <a href={personPath(one.id)}>{one.name}</a> <span class="fact">{one.title}</span>
                </th>
                <td>
                  {one.active ? null : <span class="tag caution">{t("settings.people.away")}</span>}
                  {one.active && one.roles.length === 0 ? (
                    <span class="fact">{t("settings.people.noRole")}</span>
                  ) : (
                    one.roles.map((role) => t(`role.${role}`)).join(", ")
                  )}
                </td>
                <td>{one.active ? t(`settings.people.account.${accounts.get(one.id) ?? "none"}`) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
