// Wrong codes are slowed and limited without locking anybody out (65 bits can't be guessed; this keeps trying from being cheap).
import { setTimeout as pause } from "node:timers/promises";
import { no, type Result } from "../../lib/result.ts";

type Tries = { wrong: number; waiting: number; last: number };
const seen = new WeakMap<object, Map<string, Tries>>();
const forgetMs = 10 * 60_000;
const freeTries = 5;
const mostWaiting = 3;
const longestMs = 4_000;
const mostAddresses = 10_000;

/**
 * Runs `look`. After five wrong tries from one address each further one waits (0.5 s, doubling to 4 s); more than three waiting at
 * once are told `TooManyTries` and may try again in a moment. A right code clears the address.
 */
export async function slowed<T>(from: string, of: object, look: () => Promise<Result<T>>): Promise<Result<T>> {
  const addresses = seen.get(of) ?? new Map<string, Tries>();
  seen.set(of, addresses);
  const now = performance.now();
  const held = addresses.get(from);
  const tries = held && now - held.last < forgetMs ? held : { wrong: 0, waiting: 0, last: now };
  const waitMs = tries.wrong < freeTries ? 0 : Math.min(longestMs, 500 * 2 ** (tries.wrong - freeTries));
  if (waitMs > 0 && tries.waiting >= mostWaiting) return no("TooManyTries");
  if (waitMs > 0) {
    tries.waiting++;
    await pause(waitMs).finally(() => tries.waiting--);
  }
  const answer = await look();
  if (answer.ok) addresses.delete(from);
  else {
    tries.wrong++;
    tries.last = now;
    addresses.delete(from); // put last: the map forgets its oldest
    addresses.set(from, tries);
    const [oldest] = addresses.keys();
    if (addresses.size > mostAddresses && oldest !== undefined) addresses.delete(oldest);
  }
  return answer;
}
