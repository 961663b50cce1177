// What a log line may quote by accident, and mustn't.
import assert from "node:assert/strict";
import { test } from "node:test";
import { masked } from "../../src/lib/mask.ts";

const env = { CONCORD_SMTP_URL: "smtps://desk%40l.example:pl%2Fum-7@mail.l.example:465", DATABASE_URL: "not a url" };
const lines: readonly (readonly [string, string])[] = [
  ["connect postgres://concord_app:hunter22@db.example:5432/concord", "connect postgres://***@db.example:5432/concord"],
  ["smtps://desk%40l.example:pl%2Fum-7@mail.l.example", "smtps://***@mail.l.example"],
  ["535 no such sign-in: desk pl/um-7", "535 no such sign-in: desk ***"],
  ["535 pl%2Fum-7", "535 ***"],
  ["GET /staff/set-up/sJOX_n7NNjybRKmPZXsb3X8pnYh_-Pl", "GET /staff/set-up/***"],
  ['{"to":"https://d.example/staff/invitation/abc-_9"}', '{"to":"https://d.example/staff/invitation/***"}'],
  [
    "cookie: concord-case=01a2.99; __Host-concord-form=xyz; a=b",
    "cookie: concord-case=***; __Host-concord-form=***; a=b",
  ],
  ["__Secure-better-auth.session_token=tok.sig", "__Secure-better-auth.session_token=***"],
  ["key AGE-SECRET-KEY-1QQQ9", "key ***"],
  ["nothing secret: https://d.example/policies/OPS-007", "nothing secret: https://d.example/policies/OPS-007"],
];
for (const [said, is] of lines) test(is, () => assert.equal(masked(said, env), is));
