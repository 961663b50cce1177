// What is said, by the patron and to the patron; and what is kept inside (informal.2, 5.2).
import type { ActOf } from "../act.ts";
import type { Refusal } from "../refusal.ts";
import { authorOf, type Story } from "../story.ts";

/** The patron adds something. After an answer or an ending this is word that it isn't over: nothing said goes unheard. */
export function addWords(act: ActOf<"AddWords">, story: Story): Story {
  const by = authorOf(act);
  const before = story.state;
  story.tell({ type: "WordsAdded", by, channel: act.channel, files: act.files });
  if (before.status === "offered")
    return story.tell({ type: "NotSettled", by }).met("silence").clock("word", story.facts.targets.word);
  if (before.status === "decided") return story.clock("silence", story.facts.targets.silence);
  // Also where it had gone into another matter: it gets a holder and a date of its own again.
  if (before.status === "closed") return story.unmerge(by).reopen(by);
  return story;
}

export function reply(act: ActOf<"Reply">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  const by = act.by.personId;
  if (story.state.status === "heard") story.tell({ type: "Taken", by });
  story.tell({ type: "Replied", by, channel: act.channel });
  if (story.state.status !== "held") return story;
  // A date always stands: the first reply is met, the next word is promised.
  return story.met("reply").clock("word", story.facts.targets.word);
}

export const writeNote = (act: ActOf<"WriteNote">, story: Story): Story | Refusal =>
  act.by.kind === "person" ? story.tell({ type: "Noted", by: act.by.personId }) : "NotYours";

/** What it is about, so that the library learns from what it hears (7.2). One a matter; said again it is another, and null is none. */
export function setTheme(act: ActOf<"SetTheme">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (act.theme === (story.state.theme ?? null)) return story;
  if (act.theme !== null && !story.facts.themes.includes(act.theme)) return "ThemeNotOffered";
  return story.tell({ type: "ThemeSet", by: act.by.personId, theme: act.theme });
}

/** A caller is who they say (5.2): they gave the code, or the number held was called back. */
export const verifyCaller = (act: ActOf<"VerifyCaller">, story: Story): Story | Refusal =>
  act.by.kind === "person" ? story.tell({ type: "CallerVerified", by: act.by.personId, how: act.how }) : "NotYours";

const onlyVolunteer = (story: Story, personId: number): boolean =>
  story.facts.people.find((one) => one.id === personId)?.roles.every((role) => role === "volunteer") ?? false;

/** Never by a volunteer, also one who holds it (ARCHITECTURE, "Who may see what"). */
export const openIdentity = (act: ActOf<"OpenIdentity">, story: Story): Story | Refusal =>
  act.by.kind !== "person" || onlyVolunteer(story, act.by.personId)
    ? "NotYours"
    : story.tell({ type: "IdentityOpened", by: act.by.personId, reason: act.reason });

/** What ties the patron to what they borrow or to their card stands apart from the rest (75 ILCS 70/1), so that the rest can be shown. */
export const addBorrowing = (act: ActOf<"AddBorrowing">, story: Story): Story | Refusal =>
  act.by.kind === "person" ? story.tell({ type: "BorrowingAdded", by: act.by.personId }) : "NotYours";

export const openBorrowing = (act: ActOf<"OpenBorrowing">, story: Story): Story | Refusal =>
  act.by.kind !== "person" || onlyVolunteer(story, act.by.personId)
    ? "NotYours"
    : story.tell({ type: "BorrowingOpened", by: act.by.personId, reason: act.reason });

export const changeContact = (act: ActOf<"ChangeContact">, story: Story): Story =>
  story.tell({ type: "ContactChanged", by: authorOf(act), replyBy: act.replyBy, language: act.language });

/** A letter on paper left the building, or nobody needs it any more: once, whoever says so first. */
export function postLetter({ by, of, letter, way, papers }: ActOf<"PostLetter">, story: Story): Story | Refusal {
  if (by.kind !== "person") return "NotYours";
  if (story.state.posted?.includes(of)) return "LetterDone";
  return story.tell(
    way === "setAside"
      ? { type: "LetterSetAside", by: by.personId, of, letter }
      : { type: "LetterPosted", by: by.personId, of, letter, way, papers: [...papers] },
  );
}
