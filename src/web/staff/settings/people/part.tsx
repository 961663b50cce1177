// People: added and changed by the Director; the administrator keeps the accounts, and gives no role (settings table).
import { addPerson, changePerson } from "../../../../desk/settings/people.ts";
import { maySet } from "../../../../domain/access/settings-table.ts";
import { staffPath } from "../../../paths.ts";
import { accountPaths } from "../../account/paths.ts";
import { Ours } from "../frame.tsx";
import { expected, type Part, type PartProps } from "../part.ts";
import { PeopleList } from "./list.tsx";
import { given, Invited, PersonForm } from "./person.tsx";

const asked = ({ c }: Pick<PartProps, "c">): string => c.req.query("person") ?? "";
const idOf = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

async function People(props: PartProps) {
  const { c, page, view, posted, errors } = props;
  if (!view.may.accounts) return <Ours page={page} setting="accounts" />;
  const standings = await c.var.accounts.standings();
  const accounts = new Map(standings.map((one) => [one.personId, one.state]));
  const which = asked(props);
  if (which === "") return <PeopleList page={page} people={view.people} accounts={accounts} />;
  const one = view.people.find(({ id }) => id === idOf(which)) ?? null;
  if (!one && which !== "new") return <p>{page.t("refusal.PersonUnknown")}</p>;
  return (
    <PersonForm
      page={page}
      view={view}
      one={one}
      account={accounts.get(one?.id ?? 0) ?? "none"}
      posted={posted?.one("do") === "invite" ? null : posted}
      errors={errors}
    />
  );
}

export const peoplePart: Part = {
  name: "people",
  setting: "accounts",
  show: People,
  async save(props) {
    const { c, page, view, posted } = props;
    const { deps, person, accounts } = c.var;
    const { one, many } = posted;
    const which = asked(props);
    const id = idOf(which);
    if (one("do") === "invite") {
      if (id === null || !maySet(person.roles, "accounts")) return { ok: false, refusal: "NotYourSetting" };
      const invited = await accounts.invite(id, person.personId);
      if (!invited.ok) return invited;
      const link = `${deps.config.publicUrl}${staffPath(accountPaths.invitation, { token: invited.value.token })}`;
      return { ok: true, page: <Invited page={page} mail={invited.value} link={link} /> };
    }
    const who = { name: one("name"), title: one("title"), email: one("email") };
    const duties = view.may.duties
      ? {
          roles: [
            ...given.filter((role) => many("roles").includes(role)),
            ...(view.people.find((row) => row.id === id)?.roles.filter((role) => role === "designee") ?? []),
          ],
          firstContact: many("duty").includes("firstContact"),
          listed: many("duty").includes("listed"),
          ...(idOf(one("branchId")) === null ? {} : { branchId: Number(one("branchId")) }),
        }
      : {};
    const publicName = one("publicName") === "" ? {} : { publicName: one("publicName") };
    if (id === null) {
      const added = await addPerson(
        deps.desk,
        person,
        { roles: [], ...who, ...publicName, ...duties },
        expected(posted, view),
      );
      return added.ok ? { ok: true, to: `?person=${added.value.added}&saved=1` } : added;
    }
    const fields = { ...who, ...publicName, ...duties, active: many("duty").includes("active") };
    const done = await changePerson(deps.desk, person, id, fields, expected(posted, view));
    return done.ok ? { ok: true, to: `?person=${id}&saved=1` } : done;
  },
};
