// Two matters: linked (patrons don't see that), or merged when they are one patron's: a pair of facts, words never leave their
// stream (5.1).
import type { ActOf } from "../act.ts";
import type { Refusal } from "../refusal.ts";
import type { Story } from "../story.ts";

export function link(act: ActOf<"Link">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (act.other === story.state.id) return "SameCase";
  if (story.state.links.includes(act.other)) return story;
  return story.tell({ type: "Linked", by: act.by.personId, other: act.other });
}

export function confirmSamePatron(act: ActOf<"ConfirmSamePatron">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  if (act.other === story.state.id) return "SameCase";
  const by = act.by.personId;
  if (story.state.samePatron.some((one) => one.other === act.other && one.by === by)) return story;
  return story.tell({ type: "SamePatronConfirmed", by, other: act.other });
}

/** Proof is the same contact, or that a second person confirmed it. */
export function merge(act: ActOf<"Merge">, story: Story): Story | Refusal {
  if (act.by.kind !== "person") return "NotYours";
  const by = act.by.personId;
  if (act.other === story.state.id) return "SameCase";
  if (story.state.mergedFrom.includes(act.other)) return "Merged"; // round in a circle nobody would be left with either
  const second = story.state.samePatron.some((one) => one.other === act.other && one.by !== by);
  if (!act.sameContact && !second) return "NotTheSamePatron";
  return story.tell({ type: "MergedInto", by, other: act.other, proof: act.sameContact ? "contact" : "secondPerson" });
}

/** The other half of the pair, by the system. A matter that takes in another is open: the patron is waiting in it. */
export function receiveMerge(act: ActOf<"ReceiveMerge">, story: Story): Story {
  const { state } = story;
  if (state.mergedFrom.includes(act.other)) return story;
  story.tell({ type: "MergeReceived", by: act.person, other: act.other });
  // Who mustn't see the one mustn't answer for it in the other.
  for (const personId of act.walled.filter((id) => !state.walled.includes(id)))
    story.tell({ type: "WallRaised", personId, by: "system", reason: "conflict" });
  return state.status === "closed" ? story.unmerge("system").reopen("system") : story.keepOrFind();
}

export function unmerge(act: ActOf<"Unmerge">, story: Story): Story | Refusal {
  const { state } = story;
  if (
    act.by.kind === "person" &&
    state.status === "closed" &&
    state.ending === "merged" &&
    state.mergedInto === act.other
  ) {
    return story.unmerge(act.by.personId).reopen(act.by.personId);
  }
  if (act.by.kind === "system")
    return state.mergedFrom.includes(act.other)
      ? story.tell({ type: "Unmerged", by: act.person ?? "system", other: act.other, half: "received" })
      : story;
  return "NotMerged";
}
