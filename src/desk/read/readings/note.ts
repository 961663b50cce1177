// Notes what lists showed of patrons' words (standard 5). Once a person, matter and day: a list is looked at many times an hour, and its
// one line doesn't grow. What a page opens is noted with the opening itself (store/queries/contents.ts).
import type { Person } from "../../../domain/access/principal.ts";
import { noteShown } from "../../../store/queries/readings.ts";
import type { Desk } from "../../desk.ts";

/** What this process noted today: spares the database a question a row. */
const noted = new WeakMap<Desk, { day: string; keys: Set<string> }>();
const keysAtMost = 100_000;

/** Before the list is shown: `ids` are the matters (or mails) whose words it shows. */
export async function noteList(
  desk: Desk,
  who: Person,
  today: string,
  sort: "line" | "mail",
  ids: readonly string[],
): Promise<void> {
  let known = noted.get(desk);
  if (known?.day !== today || known.keys.size > keysAtMost) {
    known = { day: today, keys: new Set() };
    noted.set(desk, known);
  }
  const { keys } = known;
  const keyOf = (id: string) => `${who.personId} ${who.roles.join()} ${id}`;
  const fresh = [...new Set(ids)].filter((id) => !keys.has(keyOf(id)));
  if (fresh.length === 0) return;
  await noteShown(desk.pool, who, today, desk.now(), sort, fresh);
  for (const id of fresh) keys.add(keyOf(id));
}
