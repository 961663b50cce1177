// Where a new matter starts and who has it first: each stated rule with its id and clause (informal.lead, .1, .3, 1.1).
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Opening } from "../../../src/domain/case/act.ts";
import type { Sensitivity } from "../../../src/domain/case/terms.ts";
import { given, givenWith } from "./given-case.ts";
import {
  ann,
  ben,
  changed,
  cora,
  dev,
  eli,
  fay,
  gus,
  hana,
  ivo,
  jude,
  kim,
  library,
  open,
  patron,
  system,
  without,
} from "./small-town.ts";

const opened = (more: Partial<Opening>, facts = library) => {
  const { state } = givenWith(facts, open(more));
  return { holder: state.holder?.personId, rules: state.applied.map((one) => `${one.rule} ${one.clause}`), state };
};

test("informal.lead: a matter about nobody in particular goes to the branch's first contact", () => {
  for (const kind of ["inquiry", "request", "concern", "suggestion", "thanks"] as const) {
    const { holder, rules, state } = opened({ kind });
    assert.deepEqual([holder, rules, state.status, state.level], [dev.id, ["route.general informal.lead"], "heard", 1]);
  }
});

test("informal.1: it goes to the person involved first when the patron is willing, and they aren't walled off", () => {
  const { holder, rules, state } = opened({ about: eli.id, willingness: "willing" });
  assert.deepEqual([holder, rules], [eli.id, ["route.involved-first informal.1"]]);
  assert.deepEqual([state.involved, state.subjects, state.walled], [[eli.id], [], []]);
});

test("informal.1: not to the person involved when the patron would rather not, or has spoken with them already", () => {
  const rather = opened({ about: eli.id, willingness: "ratherNot" });
  assert.deepEqual(
    [rather.holder, rather.rules, rather.state.walled],
    [cora.id, ["route.rather-not informal.1", "wall.subject 5.1"], [eli.id]],
  );
  const spoken = opened({ about: dev.id, willingness: "spoken" });
  assert.deepEqual([spoken.holder, spoken.state.walled], [cora.id, [dev.id]]);
  assert.equal(spoken.rules[0], "route.general informal.lead");
});

const sensitive: readonly (readonly [Sensitivity, string])[] = [
  ["harassment", "route.harassment informal.1"],
  ["discrimination", "route.discrimination 2.1"],
  ["safety", "route.safety informal.1"],
  ["minor", "route.minor informal.1"],
  ["conflict", "route.conflict informal.1"],
];
for (const [sensitivity, rule] of sensitive)
  test(`informal.1: ${sensitivity} never goes to the person involved, however willing the patron is`, () => {
    const { holder, rules, state } = opened({ about: dev.id, willingness: "willing", sensitivities: [sensitivity] });
    assert.deepEqual([holder, rules], [cora.id, [rule, "wall.subject 5.1"]]);
    assert.deepEqual([state.walled, state.involved], [[dev.id], []]);
  });

test("informal.1: several reasons are all stated; outside a concern there are none", () => {
  const both = opened({ sensitivities: ["minor", "safety"] });
  assert.deepEqual([both.holder, both.rules], [cora.id, ["route.minor informal.1", "route.safety informal.1"]]);
  const inquiry = opened({ kind: "inquiry", sensitivities: ["minor"], aboutStaff: "yes", willingness: "ratherNot" });
  assert.deepEqual(inquiry.rules, ["route.general informal.lead"]);
  assert.partialDeepStrictEqual(inquiry.state, { sensitivities: [], aboutStaff: null, willingness: null });
});

test("informal.1: about somebody of the staff, not known whom: a supervisor has it first", () => {
  const { holder, rules } = opened({ aboutStaff: "yes" });
  assert.deepEqual([holder, rules], [cora.id, ["route.conflict informal.1"]]);
});

test("informal.3: asked for, it starts with the Director or designee, and then nobody involved answers first", () => {
  const asked = opened({ askDirector: "meeting" });
  assert.deepEqual([asked.holder, asked.state.status, asked.state.level], [gus.id, "review", 2]);
  assert.deepEqual(asked.rules, ["route.director-asked informal.3", "review.who-decides informal.3"]);
  assert.partialDeepStrictEqual(asked.state.review, { way: "meeting", requestedBy: "patron" });
  const aboutDesignee = opened({ askDirector: "call", about: gus.id, willingness: "willing" });
  assert.deepEqual([aboutDesignee.holder, aboutDesignee.state.walled], [ann.id, [gus.id]]);
});

test("informal.3: asked for by mail, it is the patron who asked", () => {
  const { state } = given(open({ channel: "email", askDirector: "writing" }, system));
  assert.partialDeepStrictEqual(state, { openedBy: "patron", review: { requestedBy: "patron" } });
});

test("informal.3: about the Director, it starts with the Board president", () => {
  const { holder, rules, state } = opened({ about: ann.id });
  assert.deepEqual([holder, state.status, state.level, state.walled], [ben.id, "review", 2, [ann.id]]);
  assert.deepEqual(rules, ["review.about-director informal.3", "wall.subject 5.1", "review.about-director informal.3"]);
});

test("1.1: thanks go to the person they are about, a volunteer too, and wall nobody off", () => {
  for (const who of [eli, fay, ann]) {
    const { holder, state } = opened({ kind: "thanks", about: who.id });
    assert.deepEqual([holder, state.walled, state.subjects], [who.id, [], []]);
  }
  assert.equal(opened({ kind: "thanks", about: kim.id }).holder, dev.id);
});

test("5.1: nothing is put before those who see no words, whoever it is about", () => {
  for (const who of [hana, jude]) {
    assert.equal(opened({ kind: "thanks", about: who.id }).holder, dev.id);
    const concern = opened({ about: who.id, willingness: "willing" });
    assert.deepEqual([concern.holder, concern.state.walled], [cora.id, [who.id]]);
  }
});

test("informal.lead: with no first contact it is the supervisor's, the branch's own before another's; then the Director's", () => {
  const holder = (facts: typeof library) => opened({}, facts).holder;
  assert.equal(holder(without(dev)), cora.id);
  assert.equal(holder(without(dev, cora)), ivo.id);
  assert.equal(holder(without(dev, cora, ivo)), ann.id);
  assert.equal(opened({ branchId: 2 }).holder, ivo.id);
});

test("informal.lead: with nobody left the administrator is told, and the date stands", () => {
  const { state } = opened({}, without(dev, cora, ivo, ann));
  assert.deepEqual([state.holder, state.status, state.targets.length], [null, "heard", 1]);
});

test("5.1: the first contact who is the one it is about is passed over", () => {
  assert.equal(opened({ about: dev.id, willingness: "spoken" }).holder, cora.id);
  const two = changed([[eli, { firstContact: true }]]);
  assert.equal(opened({ kind: "inquiry" }, two).holder, dev.id);
});

test("5.1: one who was named and is away is walled off all the same, and is asked nothing", () => {
  const { holder, state } = opened({ about: kim.id, willingness: "willing" });
  assert.deepEqual([holder, state.walled], [cora.id, [kim.id]]);
});

test("informal.lead: done at once closes what the desk may close, and never buries what it may not", () => {
  const status = (more: Partial<Opening>) => given(open({ doneAtOnce: true, ...more }, eli)).state.status;
  assert.equal(status({ kind: "request" }), "closed");
  assert.equal(status({ kind: "concern" }), "closed");
  assert.equal(status({ kind: "concern", about: dev.id }), "closed");
  assert.equal(status({ kind: "concern", about: eli.id }), "heard");
  assert.equal(status({ kind: "concern", about: ann.id }), "review");
  assert.equal(status({ kind: "inquiry", askDirector: "call" }), "review");
  assert.equal(status({ kind: "concern", sensitivities: ["safety"] }), "heard");
  assert.equal(given(open({ doneAtOnce: true }, patron)).state.status, "heard");
});

test("the clause that a rule cites is the library's own link; without one, the preset's", () => {
  const links = [{ rule: "route.general", clause: "6.1" }] as const;
  assert.deepEqual(opened({}, { ...library, links }).rules, ["route.general 6.1"]);
  assert.deepEqual(opened({ sensitivities: ["safety", "discrimination"] }, { ...library, links: [] }).rules, [
    "route.safety informal.1",
    "route.discrimination 2.1",
  ]);
});
