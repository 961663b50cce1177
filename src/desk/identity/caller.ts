// Somebody asks about a case at the desk or by phone (5.2). They give the code, or the number held is called back; otherwise nothing is
// said, not even that there is a case.
import type { Person } from "../../domain/access/principal.ts";
import { readCode } from "../../domain/receipt/six-words.ts";
import { no, type Result } from "../../lib/result.ts";
import { keyedHash } from "../../store/keys.ts";
import { holdsCode } from "../../store/queries/codes.ts";
import { type Desk, settingsOf, todayOf } from "../desk.ts";
import { type Done, submit } from "../submit.ts";
import { slowed } from "./slow.ts";

/** By the code they say. A code that isn't this case's is `CodeNotThisCase`, and slows the next try as at the patron's own page. */
export async function verifyByCode(
  desk: Desk,
  who: Person,
  act: { readonly id: string; readonly streamId: string },
  typed: string,
): Promise<Result<Done>> {
  const code = readCode(typed);
  if (!code.ok) return code;
  const settings = await settingsOf(desk);
  const fits = await slowed(desk, `person ${who.personId}`, async () => {
    const hash = keyedHash(settings.keys, "code", code.value);
    return (await holdsCode(desk.pool, who, todayOf(desk, settings), act.streamId, hash))
      ? { ok: true, value: null }
      : no("CodeNotThisCase");
  });
  return fits.ok ? submit(desk, who, { ...act, type: "VerifyCaller", how: "code" }) : fits;
}
