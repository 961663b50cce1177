// What is said to the library, by it, and inside it.
import assert from "node:assert/strict";
import { followUps } from "../../../../src/domain/case/follow-up.ts";
import { closed, decided, given, heard, held, merged, offered } from "../given-case.ts";
import { ann, cora, dev, eli, fay, hana, jude, library, open, patron, system } from "../small-town.ts";
import type { TrialsOf } from "./trial.ts";

const words = { type: "AddWords", channel: "web", files: 0 } as const;
const reply = { type: "Reply", channel: "email" } as const;
const identity = { type: "OpenIdentity", reason: "callBack" } as const;
const borrowing = { type: "OpenBorrowing", reason: "loan" } as const;
const theme = (id: number | null) => ({ type: "SetTheme", theme: id }) as const;
const post = {
  type: "PostLetter",
  of: 1,
  letter: "acknowledgement",
  way: "letter",
  papers: ["ab".repeat(32)],
} as const;
const contact = { type: "ChangeContact", replyBy: "phone", language: "es" } as const;

export const wordsTrials: TrialsOf<
  | "AddWords"
  | "Reply"
  | "WriteNote"
  | "SetTheme"
  | "VerifyCaller"
  | "OpenIdentity"
  | "AddBorrowing"
  | "OpenBorrowing"
  | "ChangeContact"
  | "PostLetter"
> = {
  AddWords: {
    does: [
      "informal.2: nothing said goes unheard: after an answer or an ending, words bring the matter back with a date",
      () => {
        given(held).when(patron(words)).thenEvents("WordsAdded").thenState({ status: "held" });
        given(offered)
          .when(patron(words))
          .thenEvents("WordsAdded", "NotSettled", "TargetMet", { type: "TargetSet", clock: "word" })
          .thenState({ status: "held" });
        given(closed)
          .when(eli({ ...words, channel: "phone" }))
          .thenEvents({ type: "WordsAdded", by: eli.id }, "Reopened", { type: "TargetSet", clock: "word" })
          .thenState({ status: "held", holder: { personId: dev.id } });
        given(merged)
          .when(patron(words))
          .thenEvents("WordsAdded", { type: "Unmerged", by: "patron", half: "merged" }, "Reopened", "TargetSet");
      },
    ],
    refuses: [
      "informal.2: words for the patron are written down by staff, not by a volunteer or a trustee",
      () => {
        given(held).when(fay(words)).thenRefused("NotYours");
        given(held).when(jude(words)).thenRefused("NotYours");
      },
    ],
    quiet: [
      "informal.2: words on an open matter move no clock and no hand",
      () => {
        const { state } = given(held);
        const then = given(held).when(patron(words));
        assert.deepEqual({ ...then.state, lastPatronAt: "" }, { ...state, lastPatronAt: "" });
      },
    ],
  },

  Reply: {
    does: [
      "3.1: the first reply meets its target, and the next word is promised in its place",
      () => {
        given(heard)
          .when(dev(reply))
          .thenEvents("Taken", { type: "Replied", by: dev.id }, { type: "TargetMet", clock: "reply" }, "TargetSet")
          .thenState({ status: "held", handlers: [dev.id], targets: [{ clock: "word" }] });
      },
    ],
    refuses: [
      "3.1: whoever doesn't hold it doesn't answer for it",
      () => {
        given(held).when(eli(reply)).thenRefused("NotYours");
        given(held).when(patron(reply)).thenRefused("NotYours");
      },
    ],
    quiet: [
      "3.1: a word after the ending leaves it ended, and starts no clock",
      () => {
        given(closed).when(dev(reply)).thenEvents("Replied").thenState({ status: "closed", targets: [] });
      },
    ],
  },

  WriteNote: {
    does: [
      "informal.2: a note is kept inside",
      () => {
        given(held)
          .when(eli({ type: "WriteNote" }))
          .thenEvents({ type: "Noted", by: eli.id });
      },
    ],
    refuses: [
      "informal.2: the patron's page has no notes",
      () => {
        given(held)
          .when(patron({ type: "WriteNote" }))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "informal.2: a note changes nothing and tells nobody",
      () => {
        const { state } = given(held);
        const then = given(held).when(eli({ type: "WriteNote" }));
        assert.deepEqual(then.state, state);
        assert.deepEqual(followUps(then.told, then.state, state.openedAt).flat(), []);
      },
    ],
  },

  SetTheme: {
    does: [
      "7.2: staff say what a matter is about, say it otherwise, or take it away again, whatever its state",
      () => {
        given(closed)
          .when(eli(theme(2)))
          .thenEvents({ type: "ThemeSet", by: eli.id, theme: 2 })
          .thenState({ theme: 2, status: "closed" });
        given(held, eli(theme(2)))
          .when(dev(theme(1)))
          .thenEvents({ type: "ThemeSet", by: dev.id, theme: 1 })
          .thenState({ theme: 1 });
        given(held, eli(theme(2)))
          .when(dev(theme(null)))
          .thenEvents({ type: "ThemeSet", by: dev.id, theme: null })
          .thenState({ theme: null });
      },
    ],
    refuses: [
      "7.2: a theme that the library doesn't have, or gives to no more matters; and whoever isn't staff",
      () => {
        given(held)
          .when(eli(theme(4)))
          .thenRefused("ThemeNotOffered");
        given(held)
          .when(eli(theme(2)), { ...library, themes: [1, 3] })
          .thenRefused("ThemeNotOffered");
        given(held)
          .when(patron(theme(2)))
          .thenRefused("NotYours");
        given(held)
          .when(fay(theme(2)))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "7.2: the theme it has, retired meanwhile or not, and none where there is none; nobody is told",
      () => {
        given(held)
          .when(eli(theme(null)))
          .thenNothing();
        given(held, eli(theme(2)))
          .when(dev(theme(2)), { ...library, themes: [] })
          .thenNothing();
        const then = given(held).when(eli(theme(2)));
        assert.deepEqual(followUps(then.told, then.state, then.state.openedAt).flat(), []);
        assert.deepEqual({ ...then.state, theme: 0 }, { ...given(held).state, theme: 0 });
      },
    ],
  },

  VerifyCaller: {
    does: [
      "5.2: a caller is who they say by the code, or by calling back the number held",
      () => {
        given(held)
          .when(eli({ type: "VerifyCaller", how: "callBack" }))
          .thenEvents({ type: "CallerVerified", by: eli.id, how: "callBack" });
      },
    ],
    refuses: [
      "5.2: a volunteer verifies nobody, nor does a caller themselves",
      () => {
        given(held)
          .when(fay({ type: "VerifyCaller", how: "code" }))
          .thenRefused("NotYours");
        given(held)
          .when(patron({ type: "VerifyCaller", how: "code" }))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "5.2: a verified caller changes nothing in the matter",
      () => {
        const { state } = given(held);
        assert.deepEqual(given(held).when(eli({ type: "VerifyCaller", how: "code" })).state, state);
      },
    ],
  },

  PostLetter: {
    does: [
      "2.2: who holds it, or is above them, posts a letter or hands it over, its hash in the ledger; or sets it aside",
      () => {
        const told = { type: "LetterPosted", by: dev.id, of: 1, way: "letter" } as const;
        given(held)
          .when(dev(post))
          .thenEvents(told)
          .thenState({ status: "held", posted: [1] });
        given(closed)
          .when(cora({ ...post, way: "handed" }))
          .thenEvents({ type: "LetterPosted", way: "handed" });
        given(held)
          .when(dev({ ...post, way: "setAside", papers: [] }))
          .thenEvents({ type: "LetterSetAside", by: dev.id, of: 1 })
          .thenState({ posted: [1] });
      },
    ],
    refuses: [
      "2.2: not by staff who don't hold it; not twice, whoever comes second",
      () => {
        given(held).when(eli(post)).thenRefused("NotYours");
        given([...held, dev(post)])
          .when(cora({ ...post, way: "setAside" }))
          .thenRefused("LetterDone");
      },
    ],
    quiet: [
      "2.2: whoever posts it hasn't handled the matter by that, and no clock moves",
      () => {
        const { state } = given(heard);
        const then = given(heard).when(ann(post));
        assert.deepEqual({ ...then.state, posted: undefined }, { ...state, posted: undefined });
        assert.deepEqual(followUps(then.told, then.state, "2026-03-02T18:00:00.000Z").flat(), []);
      },
    ],
  },

  OpenIdentity: {
    does: [
      "5.2: who holds it, or is above them, opens the identity, with the reason in the ledger",
      () => {
        given(held).when(dev(identity)).thenEvents({ type: "IdentityOpened", by: dev.id, reason: "callBack" });
        given(held).when(cora(identity)).thenEvents("IdentityOpened");
        given(held).when(ann(identity)).thenEvents("IdentityOpened");
      },
    ],
    refuses: [
      "5.2: not by staff who don't hold it, nor by the administrator, nor by a volunteer who does",
      () => {
        given(held).when(eli(identity)).thenRefused("NotYours");
        given(held).when(hana(identity)).thenRefused("NotYours");
        given(open({ kind: "thanks", about: fay.id }))
          .when(fay(identity))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "5.2: reading isn't handling: who opened the identity may still decide",
      () => {
        given(heard).when(ann(identity)).thenState({ handlers: [] });
      },
    ],
  },

  AddBorrowing: {
    does: [
      "5.2: what ties the patron to what they borrow is kept apart, and nothing else of the matter changes",
      () => {
        const { state } = given(held);
        assert.deepEqual(
          given(held)
            .when(dev({ type: "AddBorrowing" }))
            .thenEvents({ type: "BorrowingAdded", by: dev.id }).state,
          state,
        );
        given(closed)
          .when(eli({ type: "AddBorrowing" }))
          .thenEvents("BorrowingAdded");
      },
    ],
    refuses: [
      "5.2: not by a volunteer or a trustee, nor by the patron: who is never asked for it",
      () => {
        for (const who of [fay, jude, patron])
          given(held)
            .when(who({ type: "AddBorrowing" }))
            .thenRefused("NotYours");
      },
    ],
    quiet: [
      "5.2: whoever adds it hasn't handled the matter by that",
      () => {
        given(heard)
          .when(eli({ type: "AddBorrowing" }))
          .thenState({ status: "heard", handlers: [] });
      },
    ],
  },

  OpenBorrowing: {
    does: [
      "5.2: who holds it, or is above them, opens the borrowing part, with the reason in the ledger",
      () => {
        given(held).when(dev(borrowing)).thenEvents({ type: "BorrowingOpened", by: dev.id, reason: "loan" });
        given(held).when(cora(borrowing)).thenEvents("BorrowingOpened");
        given(held).when(ann(borrowing)).thenEvents("BorrowingOpened");
      },
    ],
    refuses: [
      "5.2: not by staff who don't hold it, the administrator, or a volunteer who does",
      () => {
        given(held).when(eli(borrowing)).thenRefused("NotYours");
        given(held).when(hana(borrowing)).thenRefused("NotYours");
        given(open({ kind: "thanks", about: fay.id }))
          .when(fay(borrowing))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "5.2: reading isn't handling: who opened it may still decide",
      () => {
        given(heard).when(ann(borrowing)).thenState({ handlers: [] });
      },
    ],
  },

  ChangeContact: {
    does: [
      "2.2: the patron changes how they hear back, and in which language",
      () => {
        given(decided)
          .when(patron(contact))
          .thenEvents({ type: "ContactChanged", by: "patron" })
          .thenState({ replyBy: "phone", language: "es" });
      },
    ],
    refuses: [
      "2.2: a stranger to the matter changes no contact",
      () => {
        given(held).when(fay(contact)).thenRefused("NotYours");
        given(held).when(system(contact)).thenRefused("NotYours");
      },
    ],
    quiet: [
      "2.2: another address moves no clock and reopens nothing",
      () => {
        given(closed).when(patron(contact)).thenState({ status: "closed", targets: [] });
      },
    ],
  },
};
