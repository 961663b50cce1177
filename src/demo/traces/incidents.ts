// A few incidents of conduct in the demo library: one talked over and closed, one closed with a warning, one accepted, one of two children that waits to
// be read, one begun yesterday. Made up.
import { actOnIncident, draftIncident } from "../../desk/register/incident/act.ts";
import type { Words } from "../../desk/words/words.ts";
import type { IncidentDraft, IncidentFacts } from "../../domain/conduct/incident/act.ts";
import type { World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { idOf, type Who } from "../town/people.ts";
import { registerDesk } from "./register-desk.ts";

type Began = Partial<Omit<IncidentFacts, "happenedAt">> & {
  readonly asked?: readonly Who[];
  readonly handIn?: boolean;
};

/** Told in the order of the days; gives how many there are, and which waits for an answer to conduct. */
export async function tellIncidents(
  world: World,
  chance: Chance,
  today: string,
): Promise<{ readonly count: number; readonly threatened: string }> {
  const { desk, at, soon, person } = registerDesk(world, chance);
  const on = Temporal.PlainDate.from(today);
  const begins = async (who: Who, began: Began, words: Words): Promise<string> => {
    const { asked = [], handIn = false, ...codes } = began;
    const facts: IncidentFacts = {
      branchId: 1,
      happenedAt: desk.now(),
      rules: [],
      taken: [],
      called: [],
      injury: false,
      damage: false,
      known: words.identity?.name ? "named" : words.identity ? "described" : "unseen",
      minor: "no",
      ...codes,
    };
    soon();
    const sent = { facts, asked: asked.map(idOf), handIn };
    const done = await draftIncident(desk, person(who), sent, words, desk.newId());
    if (!done.ok) throw new Error(done.refusal);
    return done.value.state.reference;
  };
  const does = async (who: Who, reference: string, draft: IncidentDraft, text = ""): Promise<void> => {
    soon();
    const words = text === "" ? {} : { text };
    const done = await actOnIncident(desk, person(who), reference, { id: desk.newId(), draft, words });
    if (!done.ok) throw new Error(`${draft.type}: ${done.refusal}`);
  };
  const account: IncidentDraft = { type: "AddAccount", told: true, files: 0 };
  const looks = (description: string, name = "") => ({ name, email: "", phone: "", address: "", description });

  at(on.subtract({ days: 68 }), "15:20");
  const smoke = await begins(
    "reference",
    { rules: ["r6"], taken: ["asked", "left"], handIn: true },
    {
      text: "A woman smoked a cigarette inside the front doors. I asked her to go out with it. She said “Sorry, it was raining,” and went out.",
      fields: { where: "Front doors, inside" },
      identity: looks("Woman, about 60, red umbrella"),
    },
  );
  await does("supervisor", smoke, { type: "Accept", finding: "broken" });
  await does("supervisor", smoke, { type: "Close", outcome: "talk" }, "Settled at the door. We put up a sign.");

  at(on.subtract({ days: 34 }), "11:05");
  const shouted = await begins(
    "frontDesk",
    { rules: ["r8", "r1"], taken: ["asked", "warned", "askedToLeave", "left"], asked: ["volunteer"] },
    {
      text: "A man at seat 7 shouted at the person at seat 8: “Get off my screen.” I asked him to lower his voice. He hit the desk twice with his fist. I said he would have to leave for today if it happened again. He shouted again four minutes later. I asked him to leave, and he left.",
      fields: { where: "Computers, seat 7" },
      identity: looks("Man, 40s, green work jacket, deep voice", "Corwin Alder"),
    },
  );
  await does(
    "volunteer",
    shouted,
    account,
    "I was at the printer and heard the desk hit two times. The person at seat 8 moved to seat 2.",
  );
  await does("frontDesk", shouted, { type: "HandIn" });
  await does(
    "supervisor",
    shouted,
    { type: "SendBack", asks: true },
    "Was he told what comes next, and in which words?",
  );
  await does("frontDesk", shouted, account, "My words were: “If you shout again I will ask you to leave for today.”");
  await does("frontDesk", shouted, { type: "HandIn" });
  await does("supervisor", shouted, { type: "Accept", finding: "broken" });
  await does("supervisor", shouted, { type: "Close", outcome: "warning" });

  at(on.subtract({ days: 5 }), "14:40");
  const again = await begins(
    "reference",
    { rules: ["r8"], taken: ["asked", "askedToLeave", "refused"], called: ["police"], asked: ["frontDesk"] },
    {
      text: "The man who shouted at the computers last month followed a visitor from the magazines to the stairs and said “I know where you park.” I asked him to leave. He said “Make me.” He left when the officer came.",
      fields: { where: "Magazines, then the stairs", calling: "Officer came at 2:52, report 27-1148" },
      identity: looks("Man, 40s, green work jacket", "Corwin Alder"),
    },
  );
  await does("frontDesk", again, account, "The visitor told me she was afraid to go to her car. Theo walked with her.");
  await does("reference", again, { type: "HandIn" });
  await does("supervisor", again, { type: "Accept", finding: "broken" }, "Warned last month, then went on.");

  at(on.subtract({ days: 2 }), "16:10");
  await begins(
    "children",
    { rules: ["r9"], taken: ["asked"], damage: true, minor: "yes", handIn: true },
    {
      text: "Two boys threw a board game from the balcony. The box broke on the floor. Nobody stood there. I asked them to come down, and they helped to pick it up.",
      fields: { where: "Children's balcony", damaged: "One board game, the box and four pieces" },
      identity: looks("Two boys, about ten, school backpacks"),
    },
  );

  at(on.subtract({ days: 1 }), "12:15");
  await begins(
    "frontDesk",
    { taken: ["asked"], asked: ["reference", "volunteer"] },
    { text: "Loud phone call at the long table, about ten minutes. I asked twice.", fields: { where: "Long table" } },
  );
  return { count: 5, threatened: again };
}
