// What a course is told: whose matter it is, what about, by which way it came, and how people write; and the opening made of it.
import type { NewMatter } from "../../desk/open.ts";
import type { Identity, Words } from "../../desk/words/words.ts";
import type { Channel, Need, ReplyWay, ReviewWay } from "../../domain/case/terms.ts";
import type { Opener, OpenStep } from "../course.ts";
import type { Chance } from "../seeded.ts";
import { filled, type Situation } from "../situations/situation.ts";
import type { ByConcern, Voice } from "../situations/voice.ts";
import type { Patron } from "../town/patrons.ts";
import { idOf, personOf, type Who } from "../town/people.ts";
import type { Year } from "../town/year.ts";

export type Brief = {
  readonly situation: Situation;
  readonly voice: Voice;
  readonly chance: Chance;
  readonly year: Year;
  /** Null: gave no name. */
  readonly patron: Patron | null;
  readonly channel: Channel;
  readonly replyBy: ReplyWay;
  readonly branchId: number;
  readonly openAt: string;
  /** Who wrote it down, when it didn't come from the patron's own hand. */
  readonly clerk: Who;
  readonly needs: readonly Need[];
  readonly about: Who | null;
  /** Which of the situation's wordings: an answer goes with what was asked. */
  readonly wording: number;
  /** Values for the {places} of this matter's texts. */
  readonly values: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
};

export type Opened = Partial<Pick<NewMatter, "doneAtOnce" | "askDirector" | "willingness" | "kind" | "aboutStaff">>;

/** The values that a matter's texts are filled with: one day, one book, one programme throughout. */
export const valuesOf = (voice: Voice, chance: Chance, patron: Patron | null): Record<string, string> => ({
  first: patron?.first ?? "",
  name: patron?.identity.name ?? "",
  day: chance.one(voice.days),
  time: chance.one(voice.times),
  title: chance.one(voice.titles),
  program: chance.one(voice.programs),
});

export const say = (brief: Brief, texts: readonly string[]): string => filled(brief.chance.one(texts), brief.values);

/** The same, of those that fit the matter's kind. */
export const sayFitting = (brief: Brief, texts: ByConcern): string =>
  say(brief, brief.situation.kind === "concern" ? texts.concern : texts.other);

const worded = (brief: Brief, texts: readonly string[]): string =>
  filled(texts[brief.wording % texts.length] ?? "", brief.values);
/** What this patron came with, and what it was answered with. */
export const asked = (brief: Brief): string => worded(brief, brief.situation.asks);
export const answerTo = (brief: Brief): string => worded(brief, brief.situation.answers);

/** What a person of the library sends: a greeting, what there is to say, their name. */
export function letterOf(brief: Brief, by: Who, ...parts: readonly string[]): string {
  const { voice, chance, values, patron } = brief;
  const greeting = filled(chance.one(patron ? voice.staff.greetsByName : voice.staff.greets), values);
  const close = chance.one(voice.staff.closes);
  const name = personOf(by).name.split(" ", 1)[0];
  return [greeting, ...parts.filter((part) => part !== ""), `${close}\n${name}`].join("\n\n");
}

const written = new Set<Channel>(["email", "letter"]);

function patronsText(brief: Brief): string {
  const { voice, chance, channel, patron } = brief;
  const ask = asked(brief);
  const isLetter = written.has(channel);
  const opens = isLetter || (channel === "web" && chance.happens(0.3)) ? chance.one(voice.patron.opens) : "";
  const closes = isLetter || (channel === "web" && chance.happens(0.25)) ? chance.one(voice.patron.closes) : "";
  const signed = isLetter && patron ? `${closes}\n${patron.identity.name}` : closes;
  return [opens, ask, signed].filter((part) => part !== "").join("\n\n");
}

/** Only what the chosen way needs is given, as the form asks for it. */
function identityOf({ patron, replyBy }: Brief): Identity | null {
  if (!patron) return null;
  const { name, email, phone, address } = patron.identity;
  return {
    name,
    email: replyBy === "email" ? email : "",
    phone: replyBy === "phone" ? phone : "",
    address: replyBy === "letter" ? address : "",
  };
}

export function opening(brief: Brief, opened: Opened = {}): OpenStep {
  const { situation, channel, chance } = brief;
  const grievance = situation.kind === "concern" ? situation.grievance : undefined;
  const by: Opener = channel === "web" || channel === "email" ? channel : { personId: idOf(brief.clerk) };
  const about = brief.about === null ? null : idOf(brief.about);
  const open: NewMatter = {
    kind: situation.kind,
    channel,
    language: situation.language,
    branchId: brief.branchId,
    replyBy: brief.replyBy,
    needs: brief.needs,
    sensitivities: grievance?.sensitivities ?? [],
    willingness: null,
    aboutStaff: grievance ? (grievance.about ? "yes" : "no") : null,
    about,
    askDirector: null,
    doneAtOnce: false,
    ...opened,
  };
  const identity = identityOf(brief);
  const words: Words = {
    text: patronsText(brief),
    ...(grievance
      ? {
          fields: {
            wanted: filled(grievance.wanted, brief.values),
            ...(grievance.place ? { place: grievance.place } : {}),
          },
        }
      : {}),
    ...(identity ? { identity } : {}),
    ...(grievance?.grounds && chance.happens(0.8) ? { grounds: grievance.grounds } : {}),
    ...(brief.file ? { files: [brief.file] } : {}),
  };
  return { open, at: brief.openAt, by, words };
}

/** How the patron wants a review: OPS-007 informal.3 says "speak with". */
export const wayOf = (chance: Chance): ReviewWay => chance.weighted({ call: 4, meeting: 2, writing: 4 });
