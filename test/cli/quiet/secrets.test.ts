// Failures provoked with planted secrets: none of them stands in what Concord says, whatever breaks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dataFolder, serversOf } from "../../store/postgres/server.ts";
import { browserless, codeOn, concern } from "../../web/patron/browserless.ts";
import { setUpForm } from "../../web/staff/set-up-form.ts";
import { password } from "../../web/staff/signed-in.ts";
import { concord, startConcord } from "../running.ts";

const planted = "xyzzy-Plum7";
/** Nobody listens on port 1. */
const nowhere = "127.0.0.1:1";

const failing: readonly (readonly [what: string, args: readonly string[], env: Readonly<Record<string, string>>])[] = [
  ["a database that isn't there", ["start"], { DATABASE_URL: `postgres://desk:${planted}@${nowhere}/concord` }],
  ["a mail server that is none", ["start", "--json"], { CONCORD_SMTP_URL: `${planted}@mail.example` }],
  [
    "verify without its database",
    ["verify", "--json"],
    { DATABASE_URL: `postgres://desk:${planted}@${nowhere}/concord` },
  ],
  [
    "a backup without its database",
    ["backup", "--to", "/tmp"],
    {
      DATABASE_URL: `postgres://app:${planted}@${nowhere}/concord`,
      DATABASE_OWNER_URL: `postgres://owner:${planted}@${nowhere}/concord`,
    },
  ],
];
for (const [what, args, env] of failing)
  test(`${what}: said without the password`, async (t) => {
    const { code, out, err } = await concord(args, { CONCORD_DATA: dataFolder(t), ...env });
    assert.equal(code, 1);
    assert.ok(out + err !== "");
    assert.ok(!(out + err).includes(planted), out + err);
  });

test("mail in and out that fails, a database that dies under pages: the log holds no secret and nobody's words", async (t) => {
  const data = dataFolder(t);
  const running = await startConcord(t, {
    CONCORD_DATA: data,
    CONCORD_SMTP_URL: `smtp://desk:${planted}@${nowhere}`,
    CONCORD_MAIL_FROM: "desk@prairiebend.example",
    CONCORD_IMAP_URL: `imap://desk:${planted}@${nowhere}/INBOX`,
  });
  const setUp = new URL(running.first.setUp ?? "").pathname;
  const director = browserless(running);
  const set = await director.post(setUp, setUpForm);
  assert.equal(set.status, 200);
  const patron = browserless(running);
  const words = "The walnut cupboard was locked.";
  const receipt = await patron.post("/concern", { ...concern, words, replyBy: "email", email: "odile@mail.example" });
  const code = codeOn(receipt);
  assert.equal(code.length, 6);
  // Whoever asks while the database is away is told that something went wrong, and the log gets a line.
  for (const pid of serversOf(data)) process.kill(pid, "SIGKILL");
  const asked = [
    () => director.get(setUp),
    () => director.get("/staff/cases?find=walnut"),
    () => patron.get("/my-case"),
  ];
  const until = performance.now() + 20_000;
  let broken = 0;
  for (let i = 0; broken === 0 || i < asked.length; i++) {
    if ((await asked[i % asked.length]?.())?.status === 500) broken++;
    if (performance.now() > until) break;
  }
  await patron.post("/my-case", { code: code.join(" ") });
  assert.equal(await running.end("SIGTERM"), 0);
  const said = await running.said;
  assert.match(said, /"what":"MailboxLost"/);
  assert.match(said, /"what":"(request failed|JobRefused|JobFailed)"/);
  const secrets = [
    planted,
    password,
    setUp.split("/").at(-1) ?? "",
    code.join(" "),
    code.join("-"),
    "walnut",
    "odile@mail",
    "Castellan",
    ...[...patron.cookies.values(), ...director.cookies.values()].filter((value) => value.length > 8),
  ];
  for (const secret of secrets) assert.ok(secret.length > 3 && !said.includes(secret), `${secret} in ${said}`);
});
