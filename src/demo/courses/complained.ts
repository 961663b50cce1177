// Courses of a formal complaint (informal.4): filed by its patron after a review, then as far as it has come. Decided and closed with what was to
// be put right; appealed to the Board; waiting for the account of whoever it is about.

import { askForAccount } from "../../desk/register/complaint/account.ts";
import { actAsPatron, actOnComplaint } from "../../desk/register/complaint/act.ts";
import { fileFromCase } from "../../desk/register/complaint/file.ts";
import { actWithLetter } from "../../desk/register/complaint/letters/send.ts";
import type { Words } from "../../desk/words/words.ts";
import type { Case } from "../../domain/case/state.ts";
import type { ComplaintDraft, Filing } from "../../domain/complaint/act.ts";
import { dayIn } from "../../lib/dates.ts";
import { ok } from "../../lib/result.ts";
import type { BesideStep, Course, Step, Wait } from "../course.ts";
import { filled, type Grievance } from "../situations/situation.ts";
import { idOf, type Who } from "../town/people.ts";
import { asked, type Brief, opening, say } from "./brief.ts";
import { reviewed } from "./under-review.ts";

const says = {
  en: {
    tried: "I told staff, and I asked for a review. I have the decision, and I don't think that it answers me.",
    acknowledged:
      "Thank you for your complaint. It is with me now. I will look into each of your points, talk with those who were there, and write to you with an answer to each.",
    investigated:
      "Read the case and the review, looked at the place, and talked with two colleagues who were there that day.",
    decided: "I have looked into each of your points. Below is what I found, why, and what we do about it.",
    decidedNot:
      "I have looked into each of your points. Below is what I found and why. I know that it isn't what you hoped for.",
    done: "Done. The desks know, and it stands in the notes that new colleagues get.",
    appeal: "I have read the reasons, and I still think that this was not fair. I would like the Board to look at it.",
  },
  es: {
    tried:
      "Lo hablé con el personal y pedí una revisión. Recibí la decisión y me parece que no responde a lo que planteé.",
    acknowledged:
      "Gracias por su queja. Ya está en mis manos. Voy a examinar cada uno de sus puntos, hablar con quienes estuvieron presentes y escribirle con una respuesta a cada uno.",
    investigated: "Leí el caso y la revisión, vi el lugar y hablé con dos colegas que estaban ese día.",
    decided: "Examiné cada uno de sus puntos. A continuación le explico qué encontré, por qué, y qué vamos a hacer.",
    decidedNot:
      "Examiné cada uno de sus puntos. A continuación le explico qué encontré y por qué. Sé que no es lo que esperaba.",
    done: "Hecho. Los mostradores lo saben y figura en las notas que recibe el personal nuevo.",
    appeal: "Leí las razones y sigo pensando que no fue justo. Quiero que la Junta lo examine.",
  },
} as const;
const shown =
  "A visitor complains of how they were treated at your desk. Please say in your own words what happened that day, what was asked for, and what you answered.";

/** The policy's: what staff owe everybody, and how a complaint is handled. */
const clauses = { upheld: "1.2", notUpheld: "6.2" } as const;

type Complaining = { readonly brief: Brief; readonly grievance: Grievance; reference: string };

const filingOf = ({ situation, needs, openAt, year, about, replyBy }: Brief, points: number): Filing => ({
  procedure: 1,
  channel: "web",
  language: situation.language,
  behalf: "self",
  replyBy,
  needs,
  points,
  happenedOn: dayIn(year.zone, openAt),
  hideIdentity: false,
  standing: true,
  attested: true,
  about: about === null ? [] : [idOf(about)],
  paper: null,
});

/** Reviewed in writing, not settled, filed by the patron: the first step of a complaint under the three-tier procedure. */
function* filed(brief: Brief): Generator<Step, Complaining, Case> {
  const { situation, values, about, voice } = brief;
  const grievance = situation.grievance;
  if (!grievance) throw new Error("a complaint comes from a concern");
  const state = yield opening(brief, {
    askDirector: "writing",
    ...(about ? { willingness: "ratherNot", aboutStaff: "yes" } : {}),
  });
  yield* reviewed(brief, { talk: null, after: "silence", complaintEnds: false, decidedAfter: 1 }, state);
  const words = { text: say(brief, voice.patron.complaint) };
  yield { wait: { hours: [4, 20] }, who: "patron", act: { type: "SayNotSettled" }, words };
  const it: Complaining = { brief, grievance, reference: "" };
  const points = grievance.points.map(([point], i) => [`point.${i + 1}`, filled(point, values)]);
  const form = {
    happened: asked(brief),
    tried: says[situation.language].tried,
    relief: filled(grievance.wanted, values),
    ...Object.fromEntries(points),
  };
  yield {
    wait: { hours: [2, 20] },
    beside: async ({ desk, caseId }) => {
      const patron = { kind: "patron", library: desk.library, streamId: caseId } as const;
      const filing = filingOf(brief, points.length);
      const done = await fileFromCase(desk, patron, caseId, filing, { text: "", fields: form }, desk.newId());
      if (done.ok) it.reference = done.value.reference ?? "";
      return done;
    },
  };
  return it;
}

/** An act of somebody's, with the letter that the procedure has for it. */
const does = (it: Complaining, wait: Wait, who: Who, draft: ComplaintDraft, words: Words = {}): BesideStep => ({
  wait,
  beside: ({ desk, person }) => actWithLetter(desk, person(who), it.reference, { id: desk.newId(), draft, words }),
});

/** Received, acknowledged by the Director, looked into, decided; `upheld`: its first point, with what is put right. */
function* decided(it: Complaining, upheld: boolean): Generator<Step, void, Case> {
  const { brief, grievance } = it;
  const words = says[brief.situation.language];
  yield does(it, { days: 1 }, "director", { type: "Acknowledge" }, { text: words.acknowledged });
  yield does(it, { days: 4 }, "director", { type: "FinishInvestigation", files: 0 }, { text: words.investigated });
  yield {
    wait: { days: 2 },
    beside: async ({ desk, person }) => {
      const dueOn = Temporal.Instant.from(desk.now())
        .toZonedDateTimeISO(brief.year.zone)
        .toPlainDate()
        .add({ days: 10 });
      const points = grievance.points.map((_, i) => {
        const outcome = upheld && i === 0 ? "upheld" : "notUpheld";
        return { outcome, clause: clauses[outcome], reasoned: true } as const;
      });
      const reasons = grievance.points.map(([, yes, no], i) => [
        `reason.${i + 1}`,
        filled(points[i]?.outcome === "upheld" ? yes : no, brief.values),
      ]);
      const fields = {
        ...Object.fromEntries(reasons),
        ...(upheld ? { "remedy.1": filled(grievance.agreed, brief.values) } : {}),
      };
      const remedies = upheld ? [{ owner: idOf("supervisor"), dueOn: dueOn.toString(), worded: true }] : [];
      const draft = { type: "Decide", points, remedies, personnel: false } as const;
      const sent = { id: desk.newId(), draft, words: { text: upheld ? words.decided : words.decidedNot, fields } };
      return actWithLetter(desk, person("director"), it.reference, sent);
    },
  };
}

/** Decided for the patron, put right, and closed with its case once the window for an appeal is over. */
export function* putRight(brief: Brief): Course {
  const it = yield* filed(brief);
  yield* decided(it, true);
  const text = says[brief.situation.language].done;
  yield {
    wait: { days: 4 },
    beside: ({ desk, person }) => {
      const doneOn = dayIn(brief.year.zone, desk.now());
      const draft = { type: "FinishRemedy", remedy: 1, doneOn } as const;
      return actOnComplaint(desk, person("director"), it.reference, { id: desk.newId(), draft, words: { text } });
    },
  };
}

/** Decided against the patron, who appeals: on the agenda of the Board's next meeting. */
export function* appealed(brief: Brief): Course {
  const it = yield* filed(brief);
  yield* decided(it, false);
  yield {
    wait: { hours: [20, 70] },
    beside: ({ desk, caseId }) => {
      const patron = { kind: "patron", library: desk.library, streamId: caseId } as const;
      const draft = { type: "Appeal", receivedOn: null, files: 0 } as const;
      const words = { text: says[brief.situation.language].appeal };
      return actAsPatron(desk, patron, { id: desk.newId(), draft, words });
    },
  };
}

/** Whoever it is about was asked for their account, and hasn't given it. */
export function* waitsForAccount(brief: Brief): Course {
  const it = yield* filed(brief);
  const { acknowledged } = says[brief.situation.language];
  yield does(it, { days: 1 }, "director", { type: "Acknowledge" }, { text: acknowledged });
  yield {
    wait: { minutes: [30, 200] },
    beside: ({ desk, person }) =>
      brief.about === null
        ? Promise.resolve(ok(null))
        : askForAccount(desk, person("director"), it.reference, idOf(brief.about), shown, { id: desk.newId() }),
  };
}
