// The case beside its formal complaint.
import { after, closed, complaint, given, held, other, third } from "../given-case.ts";
import { ann, noon, patron, system } from "../small-town.ts";
import type { TrialsOf } from "./trial.ts";

const stands = {
  type: "NoteComplaint",
  complaint: other,
  reference: "K7M-4X2-9RT",
  stage: "received",
  dueAt: after(noon, { hours: 90 }),
} as const;
const over = { type: "EndWithComplaint", complaint: other } as const;

export const complainingTrials: TrialsOf<"NoteComplaint" | "EndWithComplaint"> = {
  NoteComplaint: {
    does: [
      "informal.4: the complaint answers the hand-over, and the case shows where it stands; one filed directly brings the case along",
      () => {
        given(complaint)
          .when(system(stands))
          .thenEvents({ type: "TargetMet", clock: "handOver" }, { type: "ComplaintStands", stage: "received" })
          .thenState({
            status: "complaint",
            complaint: { id: other, reference: "K7M-4X2-9RT", stage: "received" },
          });
        given(held)
          .when(system(stands))
          .thenEvents(
            "RuleApplied",
            "ComplaintHandedOver",
            "TargetMet",
            { type: "TargetSet", clock: "handOver" },
            { type: "TargetMet", clock: "handOver" },
            "ComplaintStands",
          )
          .thenState({ status: "complaint", level: 3 });
      },
    ],
    refuses: [
      "informal.4: nobody says it but the complaint itself",
      () => {
        given(complaint).when(ann(stands)).thenRefused("NotYours");
        given(complaint).when(patron(stands)).thenRefused("NotYours");
        given(closed).when(system(stands)).thenRefused("CaseClosed");
      },
    ],
    quiet: [
      "informal.4: told already",
      () =>
        void given([...complaint, system(stands)])
          .when(system(stands))
          .thenNothing(),
    ],
  },
  EndWithComplaint: {
    does: [
      "informal.4: decided for good, the case closes with it",
      () => {
        given([...complaint, system(stands)])
          .when(system(over))
          .thenEvents({ type: "Closed", ending: "complaint", level: 3 })
          .thenState({ status: "closed" });
      },
    ],
    refuses: [
      "informal.4: a case that isn't with complaints doesn't end by one",
      () => void given(held).when(system(over)).thenRefused("StillWithStaff"),
    ],
    quiet: [
      "informal.4: another matter's complaint ends nothing here",
      () =>
        void given([...complaint, system(stands)])
          .when(system({ ...over, complaint: third }))
          .thenNothing(),
    ],
  },
};
