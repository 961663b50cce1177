// Invitations: a link with which a person chooses their password, the first one or, when it was forgotten, a new one. Whoever invites
// vouches that the link reaches that person, so it also ends a second factor and a PIN that are lost.
import { randomUUID } from "node:crypto";
import { no, ok, type Result } from "../../lib/result.ts";
import { transaction } from "../transaction.ts";
import { limits, type On } from "./auth.ts";
import { hashSecret } from "./secret/argon2.ts";
import { later, newToken, tokenHash } from "./secret/link.ts";
import { checkPassword, type PasswordRefusal } from "./secret/password.ts";

/** What to send, and to whom; the link is <public address>/staff/invitation/<token>. */
export type InvitationMail = {
  readonly sort: "invitation";
  readonly personId: number;
  readonly to: string;
  readonly name: string;
  readonly invitedBy: number | null;
  readonly token: string;
  readonly expiresAt: string;
};

export type Invited = {
  readonly personId: number;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  /** They have had a password: this is a new one. */
  readonly isReturning: boolean;
};

/** How far a person is with their account. */
export type Standing = { readonly personId: number; readonly state: "none" | "invited" | "active" };

const stands =
  "i.library_id = $1 and i.hash = $2 and i.used_at is null and i.expires_at > $3::timestamptz and p.active";

export const invitations = (on: On) => ({
  /**
   * Whether the inviter may is the caller's to ask (domain/access/settings-table.ts, `accounts`); null: the set-up. An earlier
   * invitation of the same person ends. Refusal: `NoSuchPerson`, also one who no longer works here.
   */
  async invite(personId: number, byPersonId: number | null): Promise<Result<InvitationMail, "NoSuchPerson">> {
    const token = newToken();
    const expiresAt = later(on.now(), limits.invitationDays * 24);
    const { rows } = await on.pool.query<{ to: string; name: string }>({
      name: "invite",
      text: `with person as (select email as to, name from concord.person where library_id = $1 and person_id = $2 and active),
          earlier as (delete from account.invitation where library_id = $1 and person_id = $2),
          made as (insert into account.invitation (library_id, hash, person_id, invited_by, expires_at)
            select $1, $3, $2, $4, $5 from person)
        select * from person`,
      values: [on.library, personId, tokenHash(token), byPersonId, expiresAt],
    });
    const [person] = rows;
    if (!person) return no("NoSuchPerson");
    return ok({ sort: "invitation", personId, ...person, invitedBy: byPersonId, token, expiresAt });
  },

  /** Whom a link invites; null when it was used, replaced, is past its days, or never was. */
  invited: (token: string) => invited(on, token),

  /**
   * The password of the person whom the link invites; all of it or nothing, and of two at once one. Ends their sessions, second factor
   * and PIN. Refusals: `InvitationEnded`, the password's.
   */
  async acceptInvitation(
    token: string,
    password: string,
  ): Promise<Result<{ personId: number; email: string }, "InvitationEnded" | PasswordRefusal>> {
    const person = await invited(on, token);
    if (!person) return no("InvitationEnded");
    const fit = checkPassword(password, [person.name, person.email]);
    if (!fit.ok) return fit;
    const hashed = await hashSecret(on.key, password);
    return transaction(on.pool, { kind: "job", library: on.library }, async (send) => {
      const [used] = await send({
        text: `update account.invitation i set used_at = $3 from concord.person p
          where p.library_id = i.library_id and p.person_id = i.person_id and ${stands} returning p.account_id as account`,
        values: [on.library, tokenHash(token), on.now()],
      });
      const [row] = used?.rows ?? [];
      if (!row) return no("InvitationEnded");
      const id = row.account ?? randomUUID();
      await send(...(row.account ? newPassword(id, hashed) : newAccount(on.library, person.personId, id, hashed)));
      return ok({ personId: person.personId, email: person.email });
    });
  },

  /** Of everybody in the library, for the list of people. */
  async standings(): Promise<Standing[]> {
    const { rows } = await on.pool.query<Standing>({
      name: "account-standings",
      text: `select p.person_id as "personId", case when p.account_id is not null then 'active'
          when exists (select from account.invitation i where i.library_id = p.library_id and i.person_id = p.person_id
            and i.used_at is null and i.expires_at > $2::timestamptz) then 'invited' else 'none' end as state
        from concord.person p where p.library_id = $1 order by p.person_id`,
      values: [on.library, on.now()],
    });
    return rows;
  },
});

async function invited(on: On, token: string): Promise<Invited | null> {
  const { rows } = await on.pool.query<Omit<Invited, "expiresAt"> & { expires: Date }>({
    name: "invited",
    text: `select p.person_id as "personId", p.name, p.email, i.expires_at as expires, p.account_id is not null as "isReturning"
      from account.invitation i join concord.person p on p.library_id = i.library_id and p.person_id = i.person_id where ${stands}`,
    values: [on.library, tokenHash(token), on.now()],
  });
  const [row] = rows;
  if (!row) return null;
  const { expires, ...person } = row;
  return { ...person, expiresAt: expires.toISOString() };
}

const newAccount = (library: number, personId: number, id: string, hashed: string) => [
  {
    text: `insert into account."user" (id, name, email, email_verified) values ($1, $1, $2, true)`,
    values: [id, `${id}@account.invalid`],
  },
  {
    text: `insert into account.account (id, user_id, account_id, provider_id, password, updated_at)
      values ($1, $2, $2, 'credential', $3, current_timestamp)`,
    values: [randomUUID(), id, hashed],
  },
  {
    text: "update concord.person set account_id = $3 where library_id = $1 and person_id = $2",
    values: [library, personId, id],
  },
];

const newPassword = (id: string, hashed: string) => [
  {
    text: "update account.account set password = $2, updated_at = current_timestamp where user_id = $1 and provider_id = 'credential'",
    values: [id, hashed],
  },
  { text: `update account."user" set two_factor_enabled = false where id = $1`, values: [id] },
  { text: "delete from account.two_factor where user_id = $1", values: [id] },
  { text: "delete from account.pin where user_id = $1", values: [id] },
  { text: "delete from account.session where user_id = $1", values: [id] },
];
