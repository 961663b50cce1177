// Who may ask for what: every route of the app once, and for the seeded matters who sees and who reads them. access.test.ts holds the app to
// it both ways, so a new route without a line here fails, and so does a line without its route.
import type { Who } from "../../library.ts";

export const people: readonly Who[] = [
  "director",
  "supervisor",
  "staff",
  "colleague",
  "volunteer",
  "president",
  "trustee",
  "custodian",
  "administrator",
  "designee",
];
/** Those who ask: people signed in, a patron whose matter is open by its code, and nobody in particular. */
export type Asker = Who | "patron" | "nobody";

export type Rule = {
  /** `matter`: as `matters` below says. */
  readonly who: "anyone" | "code" | "signedIn" | "matter" | readonly Who[];
  /** The status when all of the fields are empty and nothing in the address exists: who may is told so. */
  readonly gives: number | readonly number[];
};

const anyone = (gives: Rule["gives"] = 200): Rule => ({ who: "anyone", gives });
const code = (gives: Rule["gives"]): Rule => ({ who: "code", gives });
const signedIn = (gives: Rule["gives"] = 200): Rule => ({ who: "signedIn", gives });
const only = (who: readonly Who[], gives: Rule["gives"] = 200): Rule => ({ who, gives });

/** Who keeps the register: the Director, the custodian of records, a designee on their days. */
const keepers: readonly Who[] = ["director", "custodian", "designee"];
/** Whoever works at the desk, and the Board president, whom an incident about the Director concerns. */
const atDesk: readonly Who[] = ["director", "supervisor", "staff", "colleague", "volunteer", "designee"];
/** Who may impose a warning at least, by the library's table of conduct. */
const imposers: readonly Who[] = ["director", "supervisor", "staff", "colleague", "designee"];
/** Who reads Board reports. */
const board: readonly Who[] = ["director", "president", "trustee", "custodian"];
/** An act of the patron's is done, lacks something, or isn't possible now. */
const acted = [303, 409, 422];

/** Under / in English and under /es in Spanish. */
export const patronRules: Readonly<Record<string, Rule>> = {
  "GET /": anyone(),
  "GET /question": anyone(),
  "POST /question": anyone(422),
  "GET /request": anyone(),
  "POST /request": anyone(422),
  "GET /concern": anyone(),
  "POST /concern": anyone(422),
  "GET /thanks": anyone(),
  "POST /thanks": anyone(422),
  "POST /keep/:door": anyone(),
  "GET /receipt": anyone(404),
  "GET /receipt/large-print": anyone(404),
  "POST /receipt/done": anyone(303),
  "GET /my-case": anyone(),
  "POST /my-case": anyone(422),
  "POST /my-case/close": anyone(303),
  "POST /my-case/words": code(acted),
  "POST /my-case/review": code(acted),
  "POST /my-case/talk": code(acted),
  "POST /my-case/settled": code(acted),
  "POST /my-case/not-settled": code(acted),
  "POST /my-case/withdraw": code(acted),
  "POST /my-case/reopen": code(acted),
  "GET /my-case/contact": code(200),
  "POST /my-case/contact": code(acted),
  "GET /my-case/complaint": code(404),
  "POST /my-case/complaint": code([404, 422]),
  "GET /my-case/complaint/form": code(404),
  "POST /my-case/complaint/words": code([404, 422]),
  "POST /my-case/complaint/appeal": code([404, 422]),
  "POST /my-case/complaint/withdraw": code(404),
  "GET /my-case/complaint/letter/:id": code(404),
  "GET /complaint": anyone(404), // until a procedure may be filed directly
  "POST /complaint": anyone(404),
  "GET /my-case/file/:id": code(404),
  "GET /conduct/appeal": anyone(),
  "POST /conduct/appeal": anyone(422),
  // Whoever has no notice open is asked for its six words; what they wrote comes back (test/journeys/restriction.test.ts).
  "POST /conduct/appeal/send": anyone([303, 409]),
  "POST /conduct/appeal/early": anyone([303, 409]),
  "POST /conduct/appeal/close": anyone(303),
  "GET /lost-code": anyone(),
  "GET /policies": anyone(),
  "GET /policies/:code": anyone(404),
  "GET /clause/:clause": anyone([303, 404]),
  "GET /conduct": anyone(),
  "GET /privacy": anyone(),
  "GET /accessibility": anyone(),
  "GET /look": anyone(),
  "POST /look": anyone(303),
};

export const otherRules: Readonly<Record<string, Rule>> = {
  "GET /assets/*": anyone(404),
  "GET /healthz": anyone(),
  "GET /staff/sign-in": anyone(),
  "POST /staff/sign-in": anyone(),
  "GET /staff/sign-in/code": anyone(),
  "POST /staff/sign-in/code": anyone(),
  "GET /staff/invitation/:token": anyone(410),
  "POST /staff/invitation/:token": anyone(410),
  "GET /staff/switch": anyone([200, 303]),
  "POST /staff/switch": anyone(),
  "POST /staff/language": anyone(303),
  "GET /staff/set-up/:token": anyone(410),
  "POST /staff/set-up/:token": anyone(410),
  "GET /staff/account": signedIn(),
  "GET /staff/account/password": signedIn(),
  "POST /staff/account/password": signedIn(),
  "GET /staff/account/pin": signedIn(),
  "POST /staff/account/pin": signedIn(),
  "POST /staff/account/pin/remove": signedIn(303),
  "GET /staff/account/second-factor": signedIn(),
  "POST /staff/account/second-factor": signedIn(),
  "POST /staff/account/second-factor/confirm": signedIn(303),
  "POST /staff/account/second-factor/change": signedIn(),
  "POST /staff/account/sessions/end": signedIn(303),
  "GET /staff": signedIn([200, 303]), // a trustee goes on to the Board's reports
  "GET /staff/cases": signedIn(),
  "GET /staff/case/:reference": { who: "matter", gives: 200 },
  "GET /staff/case/:reference/:act": { who: "matter", gives: 200 },
  "POST /staff/case/:reference/:act": { who: "matter", gives: 422 },
  "GET /staff/case/:reference/file/:id": { who: "matter", gives: 404 },
  "GET /staff/readings": only(["director", "president"]),
  "GET /staff/conduct/incidents": only([...atDesk, "president"]),
  "GET /staff/conduct/incident": only(atDesk),
  "POST /staff/conduct/incident": only(atDesk, 422),
  // Nothing is drafted there: what one shows to whom is test/web/staff/register/incident.test.ts.
  "GET /staff/conduct/incident/:reference": only([], 404),
  "GET /staff/conduct/incident/:reference/do/:act": only([], 404),
  "POST /staff/conduct/incident/:reference/do/:act": only([], 404),
  "GET /staff/conduct/incident/:reference/file/:id": only([], 404),
  "GET /staff/in-effect": signedIn(),
  "POST /staff/in-effect": signedIn(303),
  "GET /staff/in-effect/print": signedIn(),
  // Nothing is in effect there: what is shown to whom is test/desk/register/restriction/in-effect.test.ts.
  "GET /staff/in-effect/one/:id": only([], 404),
  "GET /staff/in-effect/one/:id/picture": only([], 404),
  "GET /staff/restrictions": signedIn(),
  "GET /staff/restrictions/new": only(imposers),
  "POST /staff/restrictions/new": only(imposers, 422),
  "GET /staff/restrictions/consistency": only(["director"]),
  "GET /staff/restrictions/entry/:reference": only([], 404),
  "GET /staff/restrictions/entry/:reference/do/:act": only([], 404),
  "POST /staff/restrictions/entry/:reference/do/:act": only([], 404),
  "GET /staff/restrictions/entry/:reference/notice/:paper": only([], 404),
  "GET /staff/restrictions/entry/:reference/file/:id": only([], 404),
  "GET /staff/disclosure": signedIn(),
  "POST /staff/disclosure": signedIn(422),
  "GET /staff/disclosure/officers-form.pdf": signedIn(),
  "GET /staff/disclosures": only(keepers),
  "GET /staff/disclosures/count/:year": only(keepers, [200, 404]),
  // Nothing is logged there: what an entry shows to whom is test/web/staff/disclosure.test.ts.
  "GET /staff/disclosures/:reference": only([], 404),
  "GET /staff/disclosures/:reference/do/:act": only([], 404),
  "POST /staff/disclosures/:reference/do/:act": only([], 404),
  "GET /staff/disclosures/:reference/officers-form.pdf": only([], 404),
  "GET /staff/disclosures/:reference/paper/:paper": only([], 404),
  "GET /staff/disclosures/:reference/refusal.pdf": only([], 404),
  "GET /staff/disclosures/:reference/file/:id": only([], 404),
  // Of those who don't lead complaints: what they have a part in. What an entry shows to whom: test/web/staff/register/complaint.test.ts.
  "GET /staff/complaints": signedIn(),
  "GET /staff/complaints/new": signedIn(),
  "POST /staff/complaints/new": signedIn(422),
  "GET /staff/complaints/promises": signedIn(),
  "GET /staff/complaints/promises/:reference/:number": only([], 404),
  "POST /staff/complaints/promises/:reference/:number": only([], 404),
  "GET /staff/complaints/procedures": only(["director"]),
  "POST /staff/complaints/procedures": only(["director"], 303),
  "GET /staff/complaints/procedures/:id": only(["director"], 404),
  "POST /staff/complaints/procedures/:id": only(["director"], 404),
  "GET /staff/accounts/:reference": only([], 404),
  "POST /staff/accounts/:reference": only([], 404),
  "GET /staff/complaints/:reference": only([], 404),
  "GET /staff/complaints/:reference/do/:act": only([], 404),
  "POST /staff/complaints/:reference/do/:act": only([], 404),
  "GET /staff/complaints/:reference/file/:id": only([], 404),
  "GET /staff/complaints/:reference/packet": only([], 404),
  "POST /staff/complaints/:reference/packet": only([], 404),
  "GET /staff/foia": signedIn(), // of those who don't answer requests: what they logged themselves
  "GET /staff/foia/new": signedIn(),
  "POST /staff/foia/new": signedIn(422),
  "GET /staff/foia/settings": only(["director"]),
  "POST /staff/foia/settings": only(["director"], [303, 422]),
  // What an entry shows to whom: test/web/staff/foia.test.ts, and for records test/web/staff/records.test.ts.
  "GET /staff/foia/request/:reference": only([], 404),
  "GET /staff/foia/request/:reference/matter/:matter": only([], 404),
  "POST /staff/foia/request/:reference/matter/:matter": only([], 404),
  "GET /staff/foia/request/:reference/matter/:matter/copy": only([], 404),
  "GET /staff/foia/request/:reference/paper/:id": only([], 404),
  "GET /staff/foia/request/:reference/:act": only([], 404),
  "POST /staff/foia/request/:reference/:act": only([], 404),
  "GET /staff/letters": signedIn(), // each sees those that are theirs to post: test/web/staff/register/letters.test.ts
  "POST /staff/letters": signedIn([303, 400]),
  "GET /staff/letters/paper/:reference/:version": only([], 404),
  "GET /staff/settings/letterhead/:locale": signedIn(404),
  "GET /staff/forms": signedIn(),
  "POST /staff/forms": signedIn([200, 400]),
  "GET /staff/forms/enter": signedIn(422),
  "GET /staff/forms/poster/:group": signedIn(404),
  "GET /staff/letters/together/:group": only([], 404),
  "GET /staff/records": only(["director", "custodian"]),
  "POST /staff/records/propose": only(["director", "custodian"], [303, 409, 422]),
  "GET /staff/records/hold": only(["director", "custodian"]),
  "POST /staff/records/hold": only(["director", "custodian"], 422),
  "GET /staff/records/entry/:reference": only([], 404),
  "POST /staff/records/entry/:reference": only([], 404),
  "GET /staff/records/entry/:reference/file/:id": only([], 404),
  "GET /staff/records/entry/:reference/worksheet": only([], 404),
  "GET /staff/records/entry/:reference/worksheet.pdf": only([], 404),
  "GET /staff/board": only(board),
  "POST /staff/board": only(["director"], 422),
  // No report is made there: test/web/staff/register/board.test.ts has them.
  "GET /staff/board/:period": only([], 404),
  "GET /staff/board/:period/report.pdf": only([], 404),
  "GET /staff/board/:period/report.xlsx": only([], 404),
  "GET /staff/log": signedIn(),
  "POST /staff/log": signedIn(422),
  "GET /staff/keys": signedIn(),
  "GET /staff/settings": signedIn(),
  "GET /staff/settings/:part": signedIn(),
  "POST /staff/settings/:part": only(["director", "administrator", "custodian"], [303, 422]),
  "GET /staff/settings/key/checkpoint": only(["director"]),
  "GET /staff/mail": signedIn(),
  "POST /staff/mail/:mail": only([], 404),
  // Last: they end the session of whoever asks.
  "POST /staff/leave": anyone(303),
  "POST /staff/sign-out": anyone(303),
  "POST /staff/sign-out/everybody": anyone(303),
};

const byOffice: readonly Who[] = ["custodian", "administrator"]; // codes and states of the library, no words
type Seen = { readonly sees: readonly Who[]; readonly reads: readonly Who[] };
const desk: readonly Who[] = ["director", "supervisor", "staff", "colleague", "designee"];
const leading: readonly Who[] = ["director", "supervisor", "designee"];

/** ARCHITECTURE, "Who may see what". The patron of `concern` would rather not talk to staff: a supervisor holds it; `staff` holds `mine`. */
export const matters = {
  inquiry: { sees: [...desk, ...byOffice], reads: desk },
  concern: { sees: [...desk, ...byOffice], reads: leading },
  aboutStaff: { sees: [...leading, "colleague", ...byOffice], reads: leading },
  aboutDirector: {
    sees: ["supervisor", "staff", "colleague", "president", "designee", ...byOffice],
    reads: ["supervisor", "president", "designee"],
  },
  /** Another library's. */
  foreign: { sees: [], reads: [] },
  /** Which the patron has open. */
  mine: { sees: [...desk, ...byOffice], reads: [...leading, "staff"] },
} as const satisfies Readonly<Record<string, Seen>>;
export type MatterName = keyof typeof matters;

export const mayIn = (list: readonly Who[], asker: Asker): boolean => list.some((one) => one === asker);
