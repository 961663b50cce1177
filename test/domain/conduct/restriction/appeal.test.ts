// The appeal of a restriction: in time by the day it reached the library, heard by somebody without a part in what it is about.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RestrictionEvent } from "../../../../src/domain/conduct/restriction/event.ts";
import { restrictionFollowUps } from "../../../../src/domain/conduct/restriction/follow-up.ts";
import {
  ann,
  appealed,
  ben,
  cora,
  day,
  eli,
  given,
  gus,
  hear,
  impose,
  imposed,
  inEffect,
  ivo,
  later,
  patron,
  system,
} from "./given-restriction.ts";

test("an appeal by letter counts from the day it reached the library: never one to come, never before the notice was given", () => {
  const letter = (on: string | null) => eli({ type: "Appeal", channel: "letter", receivedOn: on, files: 0 }, later(16));
  given(inEffect).when(letter(null)).thenRefused("AppealWindowOver");
  given(inEffect)
    .when(letter(day(15)))
    .thenState({ appeal: { by: 5, at: later(16), channel: "letter", receivedOn: day(15), decided: null } });
  given(inEffect)
    .when(letter(day(16)))
    .thenRefused("AppealWindowOver");
  given(inEffect)
    .when(letter(day(17)))
    .thenRefused("AppealReceivedInFuture");
  given(inEffect)
    .when(letter(day(-1)))
    .thenRefused("AppealReceivedBeforeNotice");
  given(imposed)
    .when(letter(day(-1)))
    .thenRefused("AppealReceivedBeforeNotice");
  const over = system({ type: "Expire" }, later(9));
  given(inEffect, over)
    .when(letter(day(14)))
    .thenEvents({ type: "Appealed", by: 5, receivedOn: day(14) });
  given(inEffect)
    .when(patron({ type: "Appeal", channel: "web", receivedOn: day(15), files: 0 }, later(16)))
    .thenRefused("AppealWindowOver");
});

test("whoever comes to have a part in the incident later decides no appeal; where that is the Director, it goes to the Board", () => {
  const noted = (...people: number[]) => system({ type: "NoteInvolved", people });
  given(appealed, noted(7))
    .when(gus(hear("lifted")))
    .thenRefused("AppealNeedsAnother");
  given(appealed, noted(7))
    .when(ann(hear("lifted")))
    .thenEvents("AppealDecided");
  given(appealed)
    .when(noted(1, 7))
    .thenEvents({ type: "InvolvedNoted", people: [1, 7], appealTo: "board" });
  given(appealed, noted(1))
    .when(ann(hear("lifted")))
    .thenRefused("AppealNeedsAnother");
  given(appealed, noted(1))
    .when(ben(hear("lifted")))
    .thenEvents("AppealDecided");
  given(appealed, noted(5)).when(noted(5)).thenEvents();
  given(appealed)
    .when(ann({ type: "NoteInvolved", people: [1] }))
    .thenRefused("NotYourRestriction");
  const asked = [cora(impose({ second: true })), noted(9)];
  given(asked)
    .when(ivo({ type: "Confirm" }))
    .thenRefused("SecondNeedsAnother");
  const moved: RestrictionEvent = { type: "InvolvedNoted", people: [1], appealTo: "board" };
  assert.equal(restrictionFollowUps([moved], given(appealed).state)[0]?.length, 1, "the president is told");
  assert.equal(restrictionFollowUps([{ ...moved, appealTo: null }], given(appealed).state)[0]?.length, 0);
});
