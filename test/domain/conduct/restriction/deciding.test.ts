// A restriction from imposed to over (75 ILCS 16/30-55.55): what it must rest on, who may, that it ends, that it can be appealed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { restrictionFollowUps } from "../../../../src/domain/conduct/restriction/follow-up.ts";
import { restrictionRefusals } from "../../../../src/domain/conduct/restriction/refusal.ts";
import { restrictionDefaults, shiftAt } from "../../../../src/domain/conduct/restriction/settings.ts";
import { appealUntil } from "../../../../src/domain/conduct/restriction/state.ts";
import { loadLocales } from "../../../../src/lib/locale.ts";
import { library } from "../../case/small-town.ts";
import {
  ann,
  appeal,
  appealed,
  ben,
  cora,
  day,
  deliver,
  dev,
  eli,
  fay,
  given,
  givenIn,
  gus,
  hear,
  impose,
  imposed,
  inEffect,
  ivo,
  kim,
  later,
  notice,
  patron,
  system,
} from "./given-restriction.ts";

const never = { endsOn: null, reviewOn: null };
const until = (endsOn: string) => ({ until: { endsOn, reviewOn: null } });

test("a restriction without an end or a review date is refused; with either it isn't; none ends in the past", () => {
  given()
    .when(cora(impose({ until: never })))
    .thenRefused("RestrictionWithoutEnd");
  given()
    .when(cora(impose(until(day(-1)))))
    .thenRefused("EndInPast");
  given()
    .when(cora(impose({ until: { endsOn: null, reviewOn: day(7) } })))
    .thenEvents({ type: "Imposed", days: 7 });
  given()
    .when(ann(impose({ ...until(day(30)), reasoned: true })))
    .thenEvents({ type: "Imposed", days: 30, departs: true });
});

test("it cites a rule that stands, says what was done, shows willfulness and covers something", () => {
  const { conduct } = library;
  const retired = { ...conduct, rules: conduct.rules.map((one) => ({ ...one, retired: one.id === "r8" })) };
  given()
    .when(cora(impose({ rules: [] })))
    .thenRefused("RuleNotCited");
  given()
    .when(cora(impose({ rules: ["r8", "r99"] })))
    .thenRefused("RuleNotCited");
  givenIn({ ...library, conduct: retired })()
    .when(cora(impose()))
    .thenRefused("RuleNotCited");
  given()
    .when(cora(impose({ described: false })))
    .thenRefused("ConductMissing");
  given()
    .when(cora(impose({ happenedAt: later(1) })))
    .thenRefused("HappenedInFuture");
  given()
    .when(eli(impose({ sort: "leave", willful: [], reasoned: true })))
    .thenRefused("WillfulnessMissing");
  given()
    .when(cora(impose({ willful: [] })))
    .thenRefused("WillfulnessMissing");
  given()
    .when(cora(impose({ parts: [] })))
    .thenRefused("ScopeMissing");
  given()
    .when(cora(impose({ branches: [] })))
    .thenRefused("ScopeMissing");
});

test("who may impose what: the desk a leave for the day, a supervisor a week, the Director or a designee on their days a year", () => {
  const leave = impose({ sort: "leave", reasoned: true });
  given()
    .when(eli(leave))
    .thenEvents({ type: "Imposed", days: 1, until: { endsOn: day(0), reviewOn: null } });
  given()
    .when(eli(impose({ sort: "warning", reasoned: true })))
    .thenEvents({ type: "Imposed", days: 0, endsAt: null });
  given().when(eli(impose())).thenRefused("NotYourAuthority");
  given().when(fay(leave)).thenRefused("NotYoursToRestrict");
  given().when(kim(leave)).thenRefused("NotYourRestriction");
  given().when(cora(impose())).thenEvents({ type: "Imposed", days: 7, level: 3, departs: false });
  given()
    .when(cora(impose({ ...until(day(8)), reasoned: true })))
    .thenRefused("NotYourAuthority");
  given()
    .when(gus(impose({ ...until(day(30)), reasoned: true })))
    .thenEvents("Imposed");
  given()
    .when(gus(impose({ ...until("2026-05-01"), reasoned: true }), "2026-04-10T18:00:00.000Z"))
    .thenRefused("NotYourAuthority");
});

test("the ladder is beside it: what departs from it asks for a reason; earlier times move it up", () => {
  given()
    .when(cora(impose({ earlier: 0, ...until(day(5)) })))
    .thenRefused("DepartsWithoutReason");
  given()
    .when(cora(impose({ ...until(day(5)), reasoned: true })))
    .thenEvents({ type: "Imposed", departs: true, usual: { measure: "restriction", days: 7, earlier: 0 } });
  given()
    .when(cora(impose({ earlier: 1 })))
    .thenRefused("DepartsWithoutReason");
  given()
    .when(ann(impose({ earlier: 1, ...until(day(30)) })))
    .thenEvents({ type: "Imposed", departs: false });
});

test("a minor's notice goes to a guardian too, or it is said why not", () => {
  given()
    .when(cora(impose({ minor: true })))
    .thenRefused("GuardianUndecided");
  given()
    .when(cora(impose({ minor: true, guardian: "copy" })))
    .thenEvents({ type: "Imposed", guardian: "copy" });
  given()
    .when(cora(impose({ guardian: "copy" })))
    .thenEvents({ type: "Imposed", guardian: null });
  const told = given(cora(impose({ minor: true, guardian: "copy" })), cora(notice), ann(notice), ann(deliver())).state;
  assert.equal(told.guardianHas, false);
});

test("no notice leaves without an appeal route: where the library set no window, nothing is imposed", () => {
  const appealTerms = { ...library.conduct.appeal, days: 0 };
  const closed = { ...library, conduct: { ...library.conduct, appeal: appealTerms } };
  givenIn(closed)().when(cora(impose())).thenRefused("NoticeWithoutAppeal");
});

test("it binds when its notice is delivered, or at once where the library set so; nothing binds without a notice", () => {
  given(imposed).when(cora(deliver())).thenRefused("NoticeNotMade");
  assert.equal(given(imposed, cora(notice)).state.status, "imposed");
  assert.equal(given(inEffect).state.status, "inEffect");
  const atOnce = { ...library, restrictions: { ...restrictionDefaults, begins: "imposed" as const } };
  assert.equal(givenIn(atOnce)(imposed).state.status, "inEffect");
  const ready = [...imposed, cora(notice)];
  given(ready)
    .when(cora(deliver({ on: day(1) })))
    .thenRefused("DeliveryInFuture");
  given(ready)
    .when(cora(deliver({ on: day(-1) })))
    .thenRefused("DeliveryBeforeIt");
  given(ready)
    .when(cora(deliver({ proof: "signed" })))
    .thenRefused("DeliveryWithoutCopy");
  given(ready)
    .when(cora(deliver({ proof: "spoken" })))
    .thenRefused("DeliverySpoken");
  given(inEffect).when(cora(deliver())).thenRefused("DeliveredAlready");
  given(ready).when(ivo(deliver())).thenRefused("NotYourRestriction");
});

test("a warning that was told is given and binds nobody; a leave binds today", () => {
  const told = { told: true, reasoned: true };
  const warned = given(eli(impose({ sort: "warning", ...told }))).state;
  assert.equal(warned.status === "ended" && warned.ending, "given");
  assert.equal(given(eli(impose({ sort: "leave", ...told }))).state.status, "inEffect");
  assert.equal(given(cora(impose(told))).state.status, "imposed", "nobody is restricted by word of mouth");
});

test("it ends by itself when its last day is over, and not before; a restriction looked at again lives on", () => {
  const [next] = restrictionFollowUps([{ type: "Imposed" } as never], given(imposed).state);
  const [one] = next ?? [];
  assert.ok(one?.task === "expire");
  given(inEffect)
    .when(system({ type: "Expire" }, later(7)))
    .thenRefused("NotOverYet");
  given(inEffect)
    .when(system({ type: "Expire" }, one.runAt))
    .thenEvents("Expired");
  given(imposed)
    .when(system({ type: "Expire" }, one.runAt))
    .thenEvents("Expired");
  given(inEffect)
    .when(ann({ type: "Expire" }, later(9)))
    .thenRefused("NotYourRestriction");
  const reviewed = [cora(impose({ until: { endsOn: null, reviewOn: day(7) } })), cora(notice), cora(deliver())];
  const review = { type: "Review", until: { endsOn: day(20), reviewOn: null }, reasoned: true } as const;
  given(reviewed)
    .when(cora(review, later(3)))
    .thenRefused("DirectorOnly");
  given(reviewed)
    .when(ann({ ...review, until: never }, later(3)))
    .thenRefused("RestrictionWithoutEnd");
  given(reviewed)
    .when(ann({ ...review, reasoned: false }, later(3)))
    .thenRefused("DecisionWithoutReasons");
  for (const until of [
    { endsOn: day(500), reviewOn: null },
    { endsOn: null, reviewOn: day(500) },
  ])
    given(reviewed)
      .when(ann({ ...review, until }, later(3)))
      .thenRefused("NotYourAuthority");
  given(reviewed, patron({ type: "Appeal", channel: "web", receivedOn: null, files: 0 }, later(3)))
    .when(ann({ type: "DecideAppeal", outcome: "shortened", endsOn: day(500), reasoned: true }, later(4)))
    .thenRefused("ShorterOnly");
  given(reviewed, ann(review, later(3)))
    .when(system({ type: "Expire" }, one.runAt))
    .thenRefused("NotOverYet");
  given(inEffect).when(ann(review)).thenRefused("NothingToReview");
});

test("the window to appeal begins when the notice was delivered; after it the refusal says when it closed", () => {
  assert.equal(appealUntil(given(inEffect).state), day(15));
  assert.equal(appealUntil(given(imposed).state), null);
  given(imposed)
    .when(patron(appeal, later(6)))
    .thenEvents("Appealed");
  given(inEffect)
    .when(patron(appeal, later(15)))
    .thenEvents({ type: "Appealed", by: null });
  given(inEffect)
    .when(patron(appeal, later(16)))
    .thenRefused("AppealWindowOver");
  given(inEffect)
    .when(patron({ type: "AskEarly", channel: "web" }, later(6)))
    .thenEvents("AskedEarly");
  given(appealed).when(patron(appeal)).thenRefused("AppealedAlready");
  given(inEffect)
    .when(eli({ ...appeal, channel: "letter" } as typeof appeal))
    .thenEvents({ type: "Appealed", by: 5 });
  const year = { ...until(day(365)), reasoned: true };
  const long = [ann(impose(year)), gus({ type: "Confirm" }), ann(notice), ann(deliver())];
  assert.equal(appealUntil(given(long).state), day(30));
  assert.equal(given(long).state.appealTo, "board");
});

test("an appeal is decided by somebody who neither imposed nor confirmed it nor wrote of the incident, with reasons", () => {
  given(appealed)
    .when(cora(hear("upheld")))
    .thenRefused("AppealNeedsAnother");
  given(appealed)
    .when(eli(hear("upheld")))
    .thenRefused("AppealNeedsAnother");
  given(appealed)
    .when(ann(hear("upheld")))
    .thenEvents({ type: "AppealDecided", outcome: "upheld" });
  given(appealed)
    .when(gus(hear("lifted")))
    .thenState({ status: "ended", ending: "lifted" });
  given(appealed)
    .when(ann({ ...hear("upheld"), reasoned: false } as ReturnType<typeof hear>))
    .thenRefused("DecisionWithoutReasons");
  given(inEffect)
    .when(ann(hear("upheld")))
    .thenRefused("NothingAppealed");
  const wrote = [cora(impose({ wrote: [1] })), cora(notice), cora(deliver()), patron(appeal)];
  given(wrote)
    .when(ann(hear("upheld")))
    .thenRefused("AppealNeedsAnother");
  given(wrote)
    .when(gus(hear("upheld")))
    .thenRefused("AppealNeedsAnother");
  given(wrote)
    .when(ben(hear("upheld")))
    .thenEvents("AppealDecided");
  const directors = [ann(impose()), ann(notice), ann(deliver()), patron(appeal)];
  given(directors)
    .when(gus(hear("lifted")))
    .thenRefused("AppealNeedsAnother");
  given(directors)
    .when(ben(hear("lifted")))
    .thenEvents("AppealDecided");
  given(appealed)
    .when(ann(hear("shortened")))
    .thenRefused("RestrictionWithoutEnd");
  given(appealed)
    .when(ann(hear("shortened", day(7))))
    .thenRefused("ShorterOnly");
  given(appealed)
    .when(ann(hear("shortened", day(3))))
    .thenState({ until: { endsOn: day(3), reviewOn: null } });
});

test("a second person confirms a long one, and one for which it is asked without saying why; never whoever imposed it", () => {
  const asked = [cora(impose({ second: true }))];
  assert.equal(given(asked).state.status, "proposed");
  given(asked).when(cora(notice)).thenRefused("ConfirmationFirst");
  given(asked)
    .when(cora({ type: "Confirm" }))
    .thenRefused("SecondNeedsAnother");
  given(asked)
    .when(dev({ type: "Confirm" }))
    .thenRefused("NotYourAuthority");
  given(asked)
    .when(ivo({ type: "Confirm" }))
    .thenEvents("Confirmed");
  given(asked)
    .when(ann({ type: "Confirm" }))
    .thenState({ status: "imposed", appealTo: "board" });
  given(asked)
    .when(ann({ type: "Decline", reasoned: true }))
    .thenState({ status: "ended", ending: "declined" });
  const long = [ann(impose({ ...until(day(90)), reasoned: true }))];
  assert.equal(given(long).state.second, true);
  given(long)
    .when(ben({ type: "Confirm" }))
    .thenRefused("NotYourAuthority");
  given(imposed)
    .when(ann({ type: "Confirm" }))
    .thenRefused("ConfirmedAlready");
});

test("let back early by the Director, with reasons; a concern is linked by nobody else", () => {
  const back = { type: "Reinstate", conditions: true, reasoned: true } as const;
  given(inEffect)
    .when(cora({ type: "Withdraw", reasoned: true }))
    .thenRefused("WithdrawnTooLate");
  given(inEffect).when(cora(back)).thenRefused("DirectorOnly");
  given(inEffect).when(ann(back)).thenState({ status: "ended", ending: "reinstated" });
  given(inEffect, ann(back)).when(patron(appeal)).thenRefused("RestrictionOver");
  given(inEffect)
    .when(gus({ type: "LinkConcern", reasoned: true }))
    .thenRefused("DirectorOnly");
  given(inEffect)
    .when(ann({ type: "LinkConcern", reasoned: false }))
    .thenRefused("DecisionWithoutReasons");
  given(inEffect)
    .when(ann({ type: "LinkConcern", reasoned: true }))
    .thenEvents({ type: "ConcernLinked", by: 1 });
});

test("a shift is the last one that has begun", () => {
  assert.deepEqual(
    ["00:00", "13:59", "14:00", "23:10"].map((time) => shiftAt(restrictionDefaults, time)),
    [0, 0, 1, 1],
  );
});

test("each refusal is said in both languages", () => {
  const { en, es } = loadLocales();
  for (const name of restrictionRefusals) assert.ok(en.get(`refusal.${name}`) && es.get(`refusal.${name}`), name);
});
