// How a matter ends and comes back; two matters of one patron.
import {
  after,
  closed,
  complaint,
  decided,
  given,
  heard,
  held,
  merged,
  offered,
  other,
  review,
  third,
} from "../given-case.ts";
import { ann, cora, dev, eli, fay, gus, noon, patron, system } from "../small-town.ts";
import type { TrialsOf } from "./trial.ts";

const offer = { type: "OfferResolution", resolution: "putRight", channel: "email" } as const;
const settled = { type: "SaySettled" } as const;
const notSettled = { type: "SayNotSettled" } as const;
const notice = { type: "NoticeSilence" } as const;
const close = { type: "CloseForSilence" } as const;
const soon = after(noon, { hours: 24 });
const late = after(noon, { hours: 24 * 40 });
const later = after(noon, { hours: 24 * 80 });
const same = { type: "ConfirmSamePatron", other } as const;
const merge = { type: "Merge", other, sameContact: false } as const;
const receive = { type: "ReceiveMerge", other, person: dev.id, walled: [] } as const;

export const settlingTrials: TrialsOf<
  | "OfferResolution"
  | "SaySettled"
  | "SayNotSettled"
  | "NoticeSilence"
  | "CloseForSilence"
  | "Withdraw"
  | "Reopen"
  | "Link"
  | "ConfirmSamePatron"
  | "Merge"
  | "ReceiveMerge"
  | "Unmerge"
> = {
  OfferResolution: {
    does: [
      "informal.2: an answer is offered, and the patron has their time to say whether it settles the matter",
      () => {
        given(heard)
          .when(dev(offer))
          .thenEvents("Taken", { type: "ResolutionOffered", resolution: "putRight" }, "TargetMet", {
            type: "TargetSet",
            clock: "silence",
          })
          .thenState({ status: "offered", handlers: [dev.id] });
      },
    ],
    refuses: [
      "informal.2: only who holds it offers, and not while the Director has it",
      () => {
        given(held).when(eli(offer)).thenRefused("NotYours");
        given(review).when(gus(offer)).thenRefused("UnderReview");
      },
    ],
    quiet: [
      "informal.2: one answer at a time is with the patron",
      () => void given(offered).when(dev(offer)).thenRefused("WithThePatron"),
    ],
  },

  SaySettled: {
    does: [
      "6.2: the patron says it is settled, at any time",
      () => {
        for (const history of [heard, held, offered, review, decided, complaint])
          given(history)
            .when(patron(settled))
            .thenEvents("Settled", { type: "Closed", by: "patron", ending: "settled" });
      },
    ],
    refuses: [
      "6.2: staff who don't hold it don't say it for the patron, nor the decider once it is with complaints",
      () => {
        given(offered).when(eli(settled)).thenRefused("NotYours");
        given(complaint).when(gus(settled)).thenRefused("NotYours");
      },
    ],
    quiet: ["6.2: settled already", () => void given(closed).when(patron(settled)).thenRefused("CaseClosed")],
  },

  SayNotSettled: {
    does: [
      "informal.4: not settled goes back to staff; after a decided review, on to the Complaints Policy",
      () => {
        given(offered)
          .when(patron(notSettled))
          .thenEvents("NotSettled", { type: "TargetMet", clock: "silence" }, { type: "TargetSet", clock: "word" })
          .thenState({ status: "held" });
        given(decided)
          .when(patron(notSettled))
          .thenEvents(
            "NotSettled",
            { type: "RuleApplied", applied: [{ rule: "complaint.hand-over", clause: "informal.4" }] },
            { type: "ComplaintHandedOver", to: ann.id },
            { type: "TargetMet", clock: "silence" },
            { type: "TargetSet", clock: "handOver" },
          )
          .thenState({ status: "complaint", level: 3, holder: { personId: ann.id } });
        given(closed)
          .when(eli(notSettled))
          .thenEvents("NotSettled", "Reopened", "TargetSet")
          .thenState({ status: "held" });
      },
    ],
    refuses: [
      "informal.4: while staff work on it there is nothing to be unsettled with; a merged matter is answered in the other",
      () => {
        given(held).when(patron(notSettled)).thenRefused("StillWithStaff");
        given(merged).when(patron(notSettled)).thenRefused("Merged");
        given(offered).when(fay(notSettled)).thenRefused("NotYours");
      },
    ],
    quiet: [
      "informal.4: with complaints already",
      () => void given(complaint).when(patron(notSettled)).thenRefused("WithComplaints"),
    ],
  },

  NoticeSilence: {
    does: [
      "6.2: nobody is closed without being told first, and given the same time again",
      () => {
        for (const history of [offered, decided])
          given(history)
            .when(system(notice, late))
            .thenEvents("SilenceNoticed", { type: "TargetSet", clock: "silence" });
      },
    ],
    refuses: [
      "6.2: not before the patron's time is over, and not by hand",
      () => {
        given(offered).when(system(notice, soon)).thenRefused("NotDueYet");
        given(offered).when(dev(notice, late)).thenRefused("NotYours");
        given(held).when(system(notice, late)).thenRefused("StillWithStaff");
      },
    ],
    quiet: [
      "6.2: one notice",
      () => void given(offered, system(notice, late)).when(system(notice, later)).thenNothing(),
    ],
  },

  CloseForSilence: {
    does: [
      "6.2: closed for silence after the notice and its time",
      () => {
        given(offered, system(notice, late))
          .when(system(close, later))
          .thenEvents({ type: "Closed", by: "system", ending: "silence", level: 1 });
      },
    ],
    refuses: [
      "6.2: never without the notice, nor before its time is over; words in between end the silence",
      () => {
        given(offered).when(system(close, later)).thenRefused("NoticeFirst");
        given(offered, system(notice, late)).when(system(close)).thenRefused("NotDueYet");
        given(offered, system(notice, late)).when(dev(close, later)).thenRefused("NotYours");
        given(decided, system(notice, late), patron({ type: "AddWords", channel: "web", files: 0 }))
          .when(system(close, later))
          .thenRefused("NoticeFirst");
      },
    ],
    quiet: [
      "6.2: closed for silence once",
      () => void given(offered, system(notice, late), system(close, later)).when(system(close)).thenNothing(),
    ],
  },

  Withdraw: {
    does: [
      "informal.lead: the patron withdraws, from any state, and it says by whom",
      () => {
        for (const history of [heard, held, offered, review, decided, complaint])
          given(history)
            .when(patron({ type: "Withdraw" }))
            .thenEvents({ type: "Closed", by: "patron", ending: "withdrawn" });
      },
    ],
    refuses: [
      "informal.lead: nobody withdraws it for the patron but who writes down what they said",
      () => {
        given(held)
          .when(fay({ type: "Withdraw" }))
          .thenRefused("NotYours");
        given(closed)
          .when(patron({ type: "Withdraw" }))
          .thenRefused("CaseClosed");
        given(review)
          .when(eli({ type: "Withdraw" }))
          .thenRefused("HeldByAnother");
        given(decided)
          .when(eli({ type: "Withdraw" }))
          .thenRefused("HeldByAnother");
      },
    ],
    quiet: [
      "informal.lead: withdrawn already",
      () =>
        void given(held, patron({ type: "Withdraw" }))
          .when(patron({ type: "Withdraw" }))
          .thenNothing(),
    ],
  },

  Reopen: {
    does: [
      "6.2: it goes back to whoever had it, with a date",
      () => {
        given(closed)
          .when(patron({ type: "Reopen" }))
          .thenEvents({ type: "Reopened", by: "patron" }, { type: "TargetSet", clock: "word" })
          .thenState({ status: "held", holder: { personId: dev.id } });
      },
    ],
    refuses: [
      "6.2: a merged matter is taken apart, not reopened; and not by a stranger",
      () => {
        given(merged)
          .when(dev({ type: "Reopen" }))
          .thenRefused("Merged");
        given(closed)
          .when(fay({ type: "Reopen" }))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "6.2: open already",
      () =>
        void given(held)
          .when(patron({ type: "Reopen" }))
          .thenRefused("StillOpen"),
    ],
  },

  Link: {
    does: [
      "3.2: two matters are linked, which no patron sees",
      () =>
        void given(held)
          .when(eli({ type: "Link", other }))
          .thenEvents({ type: "Linked", other })
          .thenState({ links: [other] }),
    ],
    refuses: [
      "3.2: not with itself, and not by the patron",
      () => {
        const self = given(held).state.id;
        given(held)
          .when(eli({ type: "Link", other: self }))
          .thenRefused("SameCase");
        given(held)
          .when(patron({ type: "Link", other }))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "3.2: linked already",
      () =>
        void given(held, eli({ type: "Link", other }))
          .when(dev({ type: "Link", other }))
          .thenNothing(),
    ],
  },

  ConfirmSamePatron: {
    does: [
      "5.1: a second person confirms that both are one patron's",
      () => void given(held).when(eli(same)).thenEvents({ type: "SamePatronConfirmed", by: eli.id, other }),
    ],
    refuses: [
      "5.1: not by a volunteer, not of itself, not of what is closed",
      () => {
        given(held).when(fay(same)).thenRefused("NotYours");
        given(held)
          .when(eli({ ...same, other: given(held).state.id }))
          .thenRefused("SameCase");
        given(closed).when(eli(same)).thenRefused("CaseClosed");
      },
    ],
    quiet: ["5.1: confirmed by them already", () => void given(held, eli(same)).when(eli(same)).thenNothing()],
  },

  Merge: {
    does: [
      "3.2: one patron's two matters become one, by the same contact or a second person's word",
      () => {
        given(held)
          .when(dev({ ...merge, sameContact: true }))
          .thenEvents({ type: "MergedInto", other, proof: "contact" })
          .thenState({ status: "closed", ending: "merged", mergedInto: other, targets: [] });
        given(held, eli(same)).when(dev(merge)).thenEvents({ type: "MergedInto", proof: "secondPerson" });
      },
    ],
    refuses: [
      "3.2: not without proof, nor by one's own word, nor round in a circle",
      () => {
        given(held).when(dev(merge)).thenRefused("NotTheSamePatron");
        given(held, dev(same)).when(dev(merge)).thenRefused("NotTheSamePatron");
        given(held, eli({ ...same, other: third }))
          .when(dev(merge))
          .thenRefused("NotTheSamePatron");
        given(held, system(receive))
          .when(dev({ ...merge, sameContact: true }))
          .thenRefused("Merged");
        given(held)
          .when(eli({ ...merge, sameContact: true }))
          .thenRefused("NotYours");
        given(review)
          .when(gus({ ...merge, sameContact: true }))
          .thenRefused("UnderReview");
      },
    ],
    quiet: [
      "3.2: merged already",
      () =>
        void given(merged)
          .when(dev({ ...merge, sameContact: true }))
          .thenNothing(),
    ],
  },

  ReceiveMerge: {
    does: [
      "3.2: the other half of the pair; a closed matter that takes in another is open again",
      () => {
        given(held)
          .when(system(receive))
          .thenEvents({ type: "MergeReceived", other })
          .thenState({ mergedFrom: [other] });
        given(held)
          .when(system({ ...receive, walled: [dev.id] }))
          .thenEvents(
            "MergeReceived",
            { type: "WallRaised", personId: dev.id },
            { type: "HolderSet", personId: cora.id },
          );
        given(closed)
          .when(system(receive))
          .thenEvents("MergeReceived", { type: "Reopened", by: "system" }, "TargetSet")
          .thenState({ status: "held" });
        given(merged)
          .when(system({ ...receive, other: third }))
          .thenEvents("MergeReceived", { type: "Unmerged", half: "merged", other }, "Reopened", "TargetSet");
      },
    ],
    refuses: ["3.2: never by hand", () => void given(held).when(dev(receive)).thenRefused("NotYours")],
    quiet: ["3.2: received already", () => void given(held, system(receive)).when(system(receive)).thenNothing()],
  },

  Unmerge: {
    does: [
      "3.2: both halves are taken apart, and the matter goes back to work",
      () => {
        given(merged)
          .when(eli({ type: "Unmerge", other }))
          .thenEvents({ type: "Unmerged", by: eli.id, half: "merged" }, "Reopened", "TargetSet")
          .thenState({ status: "held", holder: { personId: dev.id } });
        given(held, system(receive))
          .when(system({ type: "Unmerge", other, person: eli.id }))
          .thenEvents({ type: "Unmerged", by: eli.id, half: "received" })
          .thenState({ mergedFrom: [], status: "held" });
      },
    ],
    refuses: [
      "3.2: only what is merged, and with that one",
      () => {
        given(held)
          .when(dev({ type: "Unmerge", other }))
          .thenRefused("NotMerged");
        given(merged)
          .when(dev({ type: "Unmerge", other: third }))
          .thenRefused("NotMerged");
        given(merged)
          .when(fay({ type: "Unmerge", other }))
          .thenRefused("NotYours");
      },
    ],
    quiet: [
      "3.2: the other half, taken apart already",
      () =>
        void given(held)
          .when(system({ type: "Unmerge", other }))
          .thenNothing(),
    ],
  },
};
