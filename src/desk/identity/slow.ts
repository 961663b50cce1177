// Too many from one address are slowed and limited, without locking anybody out: a library's computers share an address. Wrong codes (65
// bits can't be guessed; this keeps trying from being cheap), and forms that anybody may send. Counted in the database.
import { setTimeout as pause } from "node:timers/promises";
import { no, ok, type Result } from "../../lib/result.ts";
import { countTry, forgetTries, spend } from "../../store/accounts/tries.ts";
import { keyedHash } from "../../store/keys.ts";
import { type Desk, settingsOf } from "../desk.ts";

const freeTries = 5;
const longestMs = 4_000;
/** Waiting at once: more would hold memory and connections for whoever floods. */
const mostWaiting = { code: 3, send: 10, keep: 10 } as const;

/** `free` at once, then one each `every` seconds without waiting. A form is sent; or kept by the script while it is typed. */
const paces = { send: { free: 60, every: 20 }, keep: { free: 900, every: 1 } } as const;
type Sort = keyof typeof mostWaiting;

const waiting = new WeakMap<object, Map<string, number>>();

async function wait(desk: Desk, sort: Sort, from: string, ms: number): Promise<Result<null, "TooManyTries">> {
  if (ms <= 0) return ok(null);
  const here = waiting.get(desk.pool) ?? new Map<string, number>();
  waiting.set(desk.pool, here);
  const key = `${sort} ${from}`;
  const others = here.get(key) ?? 0;
  if (others >= mostWaiting[sort]) return no("TooManyTries");
  here.set(key, others + 1);
  await pause(Math.min(ms, longestMs)).finally(() => {
    const left = (here.get(key) ?? 1) - 1;
    if (left > 0) here.set(key, left);
    else here.delete(key);
  });
  return ok(null);
}

const counted = async (desk: Desk, sort: Sort, from: string) => ({
  library: desk.library,
  hash: keyedHash((await settingsOf(desk)).keys, "tries", `${sort}\n${from}`),
  now: desk.now(),
});

/**
 * Runs `look`. After five wrong tries from one address each further one waits (0.5 s, doubling to 4 s); more than three waiting at
 * once are told `TooManyTries` and may try again in a moment. A right code clears the address.
 */
export async function slowed<T>(desk: Desk, from: string, look: () => Promise<Result<T>>): Promise<Result<T>> {
  const tries = await counted(desk, "code", from);
  const before = await countTry(desk.pool, tries);
  const waited = await wait(desk, "code", from, before < freeTries ? 0 : 500 * 2 ** Math.min(before - freeTries, 10));
  if (!waited.ok) return waited;
  const answer = await look();
  if (answer.ok) await forgetTries(desk.pool, tries);
  return answer;
}

/** Sixty forms from one address are taken as they come; past that each waits up to 4 s; more than ten waiting: `TooManyTries`. */
export async function paced(desk: Desk, from: string, sort: "send" | "keep"): Promise<Result<null, "TooManyTries">> {
  const { free, every } = paces[sort];
  const ahead = await spend(desk.pool, await counted(desk, sort, from), every, (free + 10) * every);
  const over = Math.ceil(ahead / every) - free; // 1 for the first that is too many
  return wait(desk, sort, from, over * 500);
}
