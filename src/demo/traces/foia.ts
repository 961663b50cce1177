// A handful of requests under the Freedom of Information Act (5 ILCS 140): one released with redactions, one denied, one of which nothing was
// found, one with more time that is nearly due, one new for a commercial purpose. Made up, like everybody in it.
import { freshSettings } from "../../desk/desk.ts";
import {
  addFoiaMatter,
  logFoia,
  type Ready,
  readyDenial,
  readyExtension,
  readyNothingFound,
  readyRelease,
  sendFoia,
} from "../../desk/register/foia/acts.ts";
import { foiaView, type OpenedRequest } from "../../desk/register/foia/read.ts";
import { reviewFoia } from "../../desk/register/foia/review.ts";
import { saveFoiaTerms } from "../../desk/register/foia/terms.ts";
import { type FoiaText, foiaMatters } from "../../desk/register/foia/texts.ts";
import { markField } from "../../desk/register/marks.ts";
import type { Identity } from "../../desk/words/words.ts";
import { isBusinessDay } from "../../domain/foia/business-days.ts";
import type { Result } from "../../lib/result.ts";
import type { Life, World } from "../run.ts";
import type { Chance } from "../seeded.ts";
import { registerDesk } from "./register-desk.ts";

const asker = (name: string, more: Partial<Identity>): Identity => ({
  name,
  email: "",
  phone: "",
  address: "",
  ...more,
});
const askers = {
  reporter: asker("Casimir Delacroix", { email: "casimir@bendcourier.example" }),
  neighbor: asker("Perpetua Lindgren", { address: "77 Larkspur Lane\nPrairie Bend, Illinois" }),
  vecino: asker("Eliseo Barragán", { email: "eliseo@mail.example", phone: "(309) 555-0163" }),
  student: asker("Roswitha Okafor", { email: "roswitha@college.example" }),
  mailer: asker("Brightside Mailings, example", { email: "lists@brightside.example" }),
};
/** No law's dates and no real address: what a library has to fill in, made up. */
const exampleTerms = (years: readonly number[]) => ({
  days: "5",
  commercialDays: "21",
  extensionDays: "5",
  appealDays: "60",
  warnDays: "2",
  holidays: years.flatMap((year) => [`${year}-01-01`, `${year}-07-04`, `${year}-12-25`]).join("\n"),
  counselor:
    "Public Access Counselor (example, not the real address)\n1 Example Street, Springfield, Illinois\n(217) 555-0100",
});

const sure = <T>(done: Result<T>, what: string): T => {
  if (!done.ok)
    throw new Error(`the demo's FOIA requests, ${what}: ${done.refusal} ${JSON.stringify(done.facts ?? {})}`);
  return done.value;
};

/** Whom a reply greets: no pattern knows a name alone, a person who goes through it does. */
const greeted = (text: string): string =>
  /^(?:Hello|Dear|Hola|Estimad[oa]|Buen[oa]s \w+),? (\p{Lu}\p{L}+),/mu.exec(text)?.[1] ?? "";

/** Told in the order of the days; gives how many there are. */
export async function tellFoia(world: World, lives: readonly Life[], chance: Chance): Promise<number> {
  const { desk, at, soon, person } = registerDesk(world, chance);
  const [noor, ines] = [person("custodian"), person("director")];
  const today = Temporal.PlainDate.from(world.year.today);
  const back = (days: number) => today.subtract({ days });
  const view = async (reference: string): Promise<OpenedRequest> =>
    sure(await foiaView(desk, noor, reference), "found");
  const ask = async (
    receivedOn: string,
    identity: Identity,
    text: string,
    more: {
      readonly way?: "email" | "letter";
      readonly commercial?: boolean;
      readonly feeWaiver?: boolean;
      readonly language?: "en" | "es";
    } = {},
  ): Promise<string> => {
    const fields = { receivedOn, way: "email", commercial: false, feeWaiver: false, language: "en", ...more } as const;
    const by = fields.way === "letter" ? person("frontDesk") : noor;
    return sure(await logFoia(desk, by, fields, { text, identity }, desk.newId()), "logged");
  };
  const send = async (reference: string, made: Result<Ready>): Promise<void> => {
    const ready = sure(made, "papers");
    soon();
    sure(await sendFoia(desk, noor, await view(reference), ready, desk.newId()), "sent");
  };
  const add = async (reference: string, matters: readonly string[]): Promise<void> => {
    for (const one of matters) {
      soon();
      sure(await addFoiaMatter(desk, noor, await view(reference), one, { id: desk.newId() }), "added");
    }
  };
  const goThrough = async (reference: string, matter: string, { content, spans, text }: FoiaText): Promise<void> => {
    soon();
    const form: Record<string, string> = { words: greeted(text), under: "privacy" };
    for (const span of spans) form[markField(span)] = span.exemption;
    const place = { matter, content };
    sure(await reviewFoia(desk, noor, await view(reference), place, (name) => form[name] ?? "", desk.newId()), "read");
  };
  const textsOf = async (reference: string) => {
    const { settings, view: seen } = await view(reference);
    const matters = await foiaMatters(desk, settings, noor, seen.state);
    return matters.flatMap((matter) => matter.texts.map((text) => ({ matter: matter.id, text })));
  };

  /** Closed ones that nobody of the keepers is walled off from, the newest first. */
  const closed = lives
    .flatMap((life) => life.matters.map(({ state }) => state))
    .filter((one) => one.status === "closed" && !one.aboutDirector && one.walled.length === 0)
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  const before = back(45).toString();
  const old = closed.filter((one) => one.status === "closed" && one.closedAt < before);
  const suggestions = old
    .toSorted((a, b) => Number(b.kind === "suggestion") - Number(a.kind === "suggestion"))
    .slice(0, 2);
  const reviewed = closed.filter((one) => one.review !== null).slice(0, 3);

  const firstOn = at(back(44), "13:40");
  const terms = { ...exampleTerms([today.year - 1, today.year, today.year + 1]), checkedOn: firstOn };
  const version = (await freshSettings(desk))?.row.version ?? 0;
  sure(await saveFoiaTerms(desk, ines, terms, version), "settings");

  const asked = "The last two suggestions that were closed before this letter, with all that the library answered.";
  // A demo of a few matters may have none that was closed so long ago.
  if (suggestions.length > 0) {
    const released = await ask(firstOn, askers.reporter, asked);
    await add(
      released,
      suggestions.map((one) => one.reference),
    );
    at(back(42), "14:10", "after");
    for (const { matter, text } of await textsOf(released)) await goThrough(released, matter, text);
    await send(released, await readyRelease(desk, noor, await view(released)));
  }

  const drafts = "Drafts and notes for the new rules of the meeting rooms.";
  const denied = await ask(at(back(30), "13:20"), askers.neighbor, drafts, { way: "letter" });
  at(back(27), "15:05", "after");
  const basis =
    "The rules aren’t adopted yet. What there is are two drafts with remarks, and no decision of the Board names them.";
  await send(denied, readyDenial(desk, noor, await view(denied), ["drafts"], basis));

  const video = "Las grabaciones de las cámaras del estacionamiento de la noche de la tormenta.";
  const nothing = await ask(at(back(21), "14:30"), askers.vecino, video, { language: "es" });
  at(back(19), "13:50", "after");
  const searched =
    "Todos los casos de este año, por las palabras cámara, grabación, video y estacionamiento; y el libro de servicio del edificio de esa semana.\nLa biblioteca no tiene cámaras afuera.";
  await send(nothing, readyNothingFound(desk, noor, await view(nothing), searched));

  // Its last day, with all the days there are, is tomorrow's or the next business day's.
  const free = new Set(terms.holidays.split("\n"));
  let receivedOn = today;
  for (let left = 9; left > 0; ) {
    receivedOn = receivedOn.subtract({ days: 1 });
    if (isBusinessDay(receivedOn, free)) left--;
  }
  at(receivedOn, "13:15", "after");
  const whole = "Every review that the Director or somebody for her decided this year, with the reasons.";
  const extended = await ask(receivedOn.toString(), askers.student, whole, { feeWaiver: true });
  await add(
    extended,
    reviewed.map((one) => one.reference),
  );
  const more = { reasons: ["examination"], days: 5 } as const;
  await send(extended, readyExtension(desk, noor, await view(extended), more));
  const [first] = await textsOf(extended);
  if (first) await goThrough(extended, first.matter, first.text);

  const list = "Names and e-mail addresses of everybody who wrote to the library this year, for a mailing list.";
  await ask(at(back(1), "13:30"), askers.mailer, list, { commercial: true });
  return suggestions.length > 0 ? 5 : 4;
}
