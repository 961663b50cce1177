// A conduct incident from a draft in a minute to a fair end: what each act brings about, who may, and every refusal by name.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { roleBit } from "../../../src/domain/access/principal.ts";
import type { IncidentDraft } from "../../../src/domain/incident/act.ts";
import { incidentRefusals } from "../../../src/domain/incident/decide.ts";
import { incidentFollowUps } from "../../../src/domain/incident/follow-up.ts";
import { audienceOf, partsOf } from "../../../src/domain/incident/state.ts";
import { loadLocales } from "../../../src/lib/locale.ts";
import * as town from "../case/small-town.ts";
import {
  accept,
  accepted,
  account,
  ann,
  ben,
  close,
  cora,
  dev,
  draft,
  drafted,
  eli,
  facts,
  fay,
  given,
  gus,
  handedIn,
  handIn,
  ivo,
  jude,
  kim,
} from "./given-incident.ts";

const later = "2026-03-11T18:00:00.000Z";

describe("patron.2: a draft is there in its first minute", () => {
  test("by anybody at the desk, volunteers too, with a rule or without one yet", () => {
    given()
      .when(eli(draft()))
      .thenEvents("IncidentDrafted")
      .thenState({ status: "draft", writers: [5], told: true });
    given()
      .when(fay(draft({ facts: { ...facts, rules: [] }, told: false })))
      .thenEvents("IncidentDrafted");
  });
  test("not by a trustee, the Board president, the administrator, or one who left", () => {
    for (const who of [jude, ben, kim]) given().when(who(draft())).thenRefused("NotOfTheDesk");
  });
  test("no time to come, none long past, no building or rule that isn't here", () => {
    const wrong = (more: object) => given().when(eli(draft({ facts: { ...facts, ...more } })));
    wrong({ happenedAt: "2026-03-10T21:00:00.000Z" }).thenRefused("InTheFuture");
    wrong({ happenedAt: "2024-03-10T18:00:00.000Z" }).thenRefused("TooLongAgo");
    wrong({ branchId: 9 }).thenRefused("BranchUnknown");
    wrong({ rules: ["r99"] }).thenRefused("RuleUnknown");
  });
  test("colleagues who were there have a part in it and hear of it; whoever writes isn't asked", () => {
    const { state, told } = given().when(eli(draft({ asked: [town.dev.id, town.eli.id, town.dev.id] })));
    assert.deepEqual(partsOf(state), [town.eli.id, town.dev.id]);
    assert.deepEqual(incidentFollowUps(told, state), [
      [{ task: "tell", personId: town.dev.id, about: "incidentAsked" }],
    ]);
    given()
      .when(eli(draft({ asked: [town.kim.id] })))
      .thenRefused("ColleagueUnknown");
  });
  test("handed in at once when nothing is missing; the person in charge hears of it", () => {
    const { state, told } = given()
      .when(eli(draft({ handIn: true })))
      .thenEvents("IncidentDrafted", "HandedIn");
    assert.deepEqual(
      incidentFollowUps(told, state)[1]?.map((one) => ("personId" in one ? one.personId : 0)),
      [1, 3, 7],
    );
    given()
      .when(eli(draft({ handIn: true, facts: { ...facts, rules: [] } })))
      .thenRefused("RuleMissing");
    given()
      .when(eli(draft({ handIn: true, told: false })))
      .thenRefused("NothingTold");
  });
});

describe("completed by several people, each in their own words", () => {
  test("whoever is asked adds their part; nobody else does", () => {
    given(drafted, eli({ type: "Ask", personId: town.dev.id }))
      .when(dev(account))
      .thenEvents("AccountAdded");
    given(drafted).when(dev(account)).thenRefused("NotOfThisIncident");
    given(drafted).when(ivo(account)).thenRefused("NotOfThisIncident");
    given(drafted, eli({ type: "Ask", personId: town.dev.id }))
      .when(eli({ type: "Ask", personId: town.dev.id }))
      .thenRefused("AskedAlready");
  });
  test("also after it was handed in, and after it was closed", () => {
    given(accepted, cora(close)).when(eli(account)).thenEvents("AccountAdded");
  });
  test("codes are corrected whole, the record keeps both; a rule cited stays when it was retired since", () => {
    const corrected: IncidentDraft = { type: "CorrectFacts", facts: { ...facts, injury: true } };
    given(drafted)
      .when(eli(corrected))
      .thenEvents("FactsCorrected")
      .thenState({ facts: { ...facts, injury: true } });
    given(drafted)
      .when(eli({ type: "CorrectFacts", facts }))
      .thenNothing();
    given(handedIn)
      .when(eli({ type: "CorrectFacts", facts: { ...facts, rules: [] } }))
      .thenRefused("RuleMissing");
    given(accepted, cora(close)).when(eli(corrected)).thenRefused("IncidentClosedAlready");
  });
  test("a draft without words waits for some", () => {
    const silent = [eli(draft({ told: false }))];
    given(silent).when(eli(handIn)).thenRefused("NothingTold");
    given(silent, eli(account)).when(eli(handIn)).thenEvents("HandedIn");
  });
});

describe("the person in charge reads it: none of its writers, nobody it is about", () => {
  test("the supervisor of the branch, the Director, a designee on their days", () => {
    for (const who of [cora, ann, gus]) given(handedIn).when(who(accept)).thenEvents("Accepted");
    given(handedIn).when(gus(accept, "2026-04-02T18:00:00.000Z")).thenRefused("NotOfThisIncident");
    given(handedIn).when(ivo(accept)).thenRefused("NotOfThisIncident");
    given(handedIn).when(eli(accept)).thenRefused("NotInCharge");
  });
  test("whoever wrote in it doesn't decide it", () => {
    given(cora(draft({ handIn: true })))
      .when(cora(accept))
      .thenRefused("ReviewOfOwn");
    given(handedIn, cora(account)).when(cora(accept)).thenRefused("ReviewOfOwn");
  });
  test("sent back with a question, answered, handed in again", () => {
    given(handedIn)
      .when(cora({ type: "SendBack", asks: false }))
      .thenRefused("QuestionMissing");
    const back = given(handedIn)
      .when(cora({ type: "SendBack", asks: true }))
      .thenState({ status: "returned" });
    assert.deepEqual(incidentFollowUps(back.told, back.state), [
      [{ task: "tell", personId: 5, about: "incidentReturned" }],
    ]);
    given(handedIn, cora({ type: "SendBack", asks: true }), eli(account))
      .when(eli(handIn))
      .thenEvents("HandedIn");
    given(handedIn).when(eli(handIn)).thenRefused("HandedInAlready");
    given(accepted).when(eli(handIn)).thenRefused("AcceptedAlready");
    given(drafted).when(cora(accept)).thenRefused("HandInFirst");
    given(accepted)
      .when(cora({ type: "SendBack", asks: true }))
      .thenRefused("AcceptedAlready");
  });
  test("closed after it was accepted; before, only what was begun by mistake", () => {
    given(accepted).when(cora(close)).thenEvents("IncidentClosed").thenState({ outcome: "warning", finding: "broken" });
    given(handedIn).when(cora(close)).thenRefused("ReviewFirst");
    given(drafted)
      .when(cora({ type: "Close", outcome: "mistake" }))
      .thenEvents("IncidentClosed");
    given(accepted, cora(close)).when(cora(accept)).thenRefused("IncidentClosedAlready");
  });
});

describe("staff it is about", () => {
  const named = [...handedIn, eli({ type: "NameStaff", personId: town.cora.id })];
  test("are walled off: not here for them, whatever their role; asked for nothing", () => {
    given(named).when(cora(accept)).thenRefused("IncidentNotHere");
    given(named).when(cora(account)).thenRefused("IncidentNotHere");
    given(named)
      .when(eli({ type: "Ask", personId: town.cora.id }))
      .thenRefused("ColleagueUnknown");
    given(named).when(ann(accept)).thenEvents("Accepted");
  });
  test("hear of nothing, though they wrote in it before", () => {
    const { told, state } = given(
      cora(draft({ handIn: true })),
      ann({ type: "NameStaff", personId: town.cora.id }),
    ).when(ann({ type: "SendBack", asks: true }));
    assert.deepEqual(incidentFollowUps(told, state), [[]]);
  });
  test("nobody names themselves; twice is once", () => {
    given(handedIn)
      .when(eli({ type: "NameStaff", personId: town.eli.id }))
      .thenRefused("StaffWritesItself");
    given(named)
      .when(eli({ type: "NameStaff", personId: town.cora.id }))
      .thenNothing();
  });
  test("about the Director the Board president reads it", () => {
    const about = [...handedIn, eli({ type: "NameStaff", personId: town.ann.id })];
    assert.ok(audienceOf(given(about).state) & roleBit.boardPresident);
    given(about).when(ben(accept)).thenEvents("Accepted");
    given(handedIn).when(ben(accept)).thenRefused("NotOfThisIncident");
    given(about).when(ann(accept)).thenRefused("IncidentNotHere");
  });
});

describe("a minor", () => {
  const minor = [eli(draft({ facts: { ...facts, minor: "yes" } }))];
  test("is read by the person in charge, the Director and the writers alone", () => {
    const { state } = given(minor);
    assert.equal(audienceOf(state), roleBit.supervisor | roleBit.director);
    given(minor, eli(handIn)).when(gus(accept)).thenRefused("NotOfThisIncident");
  });
  test("whom else to ask is the person in charge's to say", () => {
    const asks: IncidentDraft = { type: "Ask", personId: town.dev.id };
    given(minor).when(eli(asks)).thenRefused("MinorAskedByCharge");
    given(minor).when(cora(asks)).thenEvents("ColleagueAsked");
  });
  test("said later, it counts from then on", () => {
    const told: IncidentDraft = { type: "DescribePerson", known: "named", minor: "yes" };
    given(drafted)
      .when(eli(told))
      .thenState({ facts: { ...facts, known: "named", minor: "yes" } });
  });
});

test("who a person is, is opened for a reason that stands in the record", () => {
  given(handedIn)
    .when(cora({ type: "OpenIdentity", reason: "review" }, later))
    .thenEvents({ type: "IdentityOpened", reason: "review" });
  given(handedIn)
    .when(dev({ type: "OpenIdentity", reason: "recognize" }))
    .thenRefused("NotOfThisIncident");
  given(fay(draft()))
    .when(fay({ type: "OpenIdentity", reason: "writeUp" }))
    .thenRefused("IdentityNotForVolunteers");
});

test("every refusal is said in both languages", () => {
  const { en, es } = loadLocales();
  for (const name of incidentRefusals) for (const words of [en, es]) assert.ok(words.get(`refusal.${name}`), name);
});
