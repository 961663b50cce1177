// What a restore and a drill are given, read and tried before anything is touched.
import { ok, type Result } from "../../lib/result.ts";
import { readIdentity } from "../../store/backup/archive.ts";
import { masterKey } from "../../store/keys.ts";
import { type Checked, checkBackup } from "./check.ts";

export type Named = {
  readonly data: string;
  readonly keys: string;
  readonly identity: string;
  readonly masterKeyFile: string;
};
export type Ready = { readonly checked: Checked; readonly master: Buffer };

/** Refusals: MasterKeyMissing, MasterKeyUnreadable, IdentityUnreadable, and those of `checkBackup`. */
export async function readBackup({ data, keys, identity, masterKeyFile }: Named): Promise<Result<Ready>> {
  const master = masterKey(masterKeyFile, false);
  if (!master.ok)
    return { ...master, facts: { message: `${master.facts?.message} A backup never holds the master key.` } };
  const by = await readIdentity(identity);
  if (!by.ok) return by;
  const checked = await checkBackup({ data, keys, by: by.value }, master.value.key);
  return checked.ok ? ok({ checked: checked.value, master: master.value.key }) : checked;
}
