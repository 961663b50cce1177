// Conduct and what follows, in a browser, in both languages: warning, leave, restriction with its notice, read at another desk, appealed by the
// notice's six words and won; a minor; every page and form: valid HTML, no axe violation (2.2), no wider than the screen, all by keyboard.
import assert from "node:assert/strict";
import test from "node:test";
import { settingsOf } from "../../../src/desk/desk.ts";
import { draftIncident } from "../../../src/desk/register/incident/act.ts";
import { codeOf } from "../../../src/desk/register/restriction/impose.ts";
import { restrictions } from "../../../src/desk/register/restriction/read.ts";
import { translator } from "../../../src/lib/locale.ts";
import { languageCookie } from "../../../src/web/middleware/language.ts";
import { pathIn, staffPath, staffPaths } from "../../../src/web/paths.ts";
import { appealPaths } from "../../../src/web/patron/appeal/paths.ts";
import { restrictionPaths as paths } from "../../../src/web/staff/register/restriction/paths.ts";
import { dayAfter, doing, typedFor, wordsFor } from "../../desk/register/restriction/imposed.ts";
import { type Site, testSite } from "../../site.ts";
import { invited } from "../../web/staff/signed-in.ts";
import { signIn, type Visitor, visitor } from "../visitor.ts";

const entry = (reference: string) => staffPath(paths.entry, { reference });
const act = (reference: string, of: string) => staffPath(paths.act, { reference, act: of });
const who = (name: string) =>
  wordsFor({
    identity: { name, email: "", phone: "", address: "9 Mill Road\nPrairie Bend", guardian: "Joan Ashby\n4 Elm Court" },
  });

/** One of each, as far as it goes: decided, waiting for a second person, in effect, appealed. */
async function seeded(site: Site) {
  const { imposed, deliver, does } = doing(site);
  const decided = await imposed("supervisor", typedFor(site.now), who("Orla Penn"));
  const asked = await imposed(
    "director",
    typedFor(site.now, { until: { endsOn: dayAfter(site.now, 120), reviewOn: null }, why: "A child was hurt." }),
    who("Bram Odell"),
  );
  const minor = await imposed("supervisor", typedFor(site.now, { minor: true, guardian: "copy" }), who("Kit Ashby"));
  await deliver("supervisor", minor);
  const appealed = await imposed(
    "supervisor",
    typedFor(site.now, { until: { endsOn: null, reviewOn: dayAfter(site.now, 7) } }),
    who("Lev Marsh"),
  );
  await deliver("supervisor", appealed);
  await does(
    "supervisor",
    appealed,
    { type: "Appeal", channel: "letter", receivedOn: null, files: 0 },
    { text: "I was not there." },
  );
  await imposed("staff", typedFor(site.now, { sort: "warning", rules: ["r5"], told: true }), who("Nerys Vale"));
  return { decided, asked, minor, appealed };
}

// The stories below are told at a desk's width; here every page is at the narrowest, dark and in Spanish.
test("restrictions at 320 px, dark, in Spanish", async (t) => {
  const site = await testSite(t);
  const made = await seeded(site);
  const email = await invited(site, "director");
  const { page, context, check } = await visitor(t, { width: 320, dark: true });
  await context.addCookies([{ name: languageCookie, value: "es", url: site.url }]);
  await signIn({ page }, site.url, email);
  await page.goto(site.url + act(made.decided, "OpenIdentity"));
  await page.locator("[name=reason][value=notice]").check();
  await page.locator("form.sheet button[value=do]").press("Enter");
  await page.waitForURL(/done=OpenIdentity/);
  await page.goto(site.url + staffPaths.home);
  const [line, cases] = await Promise.all(
    [`main a[href="${paths.inEffect}"]:visible`, "main .panel.list"].map((one) => page.locator(one).boundingBox()),
  );
  assert.ok(line && cases && line.y < cases.y, "who may not be here is said before the cases, once");
  const ids = await page
    .goto(site.url + paths.inEffect)
    .then(() => page.locator(".cards a").first().getAttribute("href"));
  for (const path of [
    staffPaths.home,
    paths.inEffect,
    ids ?? "",
    paths.inEffectPrint,
    paths.list,
    `${paths.list}?state=inEffect`,
    paths.impose,
    paths.consistency,
    ...Object.values(made).map(entry),
    ...["IssueNotice", "SetDeskWords", "Withdraw", "RecordDelivery", "OpenIdentity"].map((of) => act(made.decided, of)),
    ...["Confirm", "LinkConcern"].map((of) => act(made.asked, of)),
    ...["RecordDelivery", "Reinstate", "NoteBreach", "Appeal", "AskEarly"].map((of) => act(made.minor, of)),
    ...["DecideAppeal", "Review"].map((of) => act(made.appealed, of)),
    staffPath(staffPaths.setting, { part: "restrictions" }),
  ]) {
    const answered = await page.goto(site.url + path);
    assert.equal(answered?.status(), 200, path);
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    await check(path);
  }
  assert.deepEqual(site.logged, []);
});

type Story = { readonly spanish: boolean; readonly site: Site };
async function at(
  t: Parameters<typeof visitor>[0],
  { site, spanish }: Story,
  as: "staff" | "supervisor" | "colleague" | "director",
): Promise<Visitor> {
  const one = await visitor(t, { width: spanish ? 360 : 1280 });
  if (spanish) await one.context.addCookies([{ name: languageCookie, value: "es", url: site.url }]);
  await signIn(one, site.url, await invited(site, as));
  return one;
}
/** What somebody at the desk wrote down of it. */
async function incident({ site: { desk, people, now } }: Story): Promise<string> {
  const facts = {
    branchId: 1,
    happenedAt: now,
    rules: ["r1"],
    taken: ["asked"],
    called: [],
    injury: false,
    damage: false,
    known: "described",
    minor: "no",
  } as const;
  const identity = { name: "", email: "", phone: "", address: "", description: "Gray coat" };
  const words = { text: "He shouted “move” at two people.", identity };
  const done = await draftIncident(desk, people.staff, { facts, asked: [], handIn: true }, words, crypto.randomUUID());
  assert.ok(done.ok);
  return done.value.state.reference;
}
async function restricted({ site }: Story) {
  const all = await restrictions(site.desk, site.people.director);
  const one = all.find(({ sort }) => sort === "restriction");
  assert.ok(one);
  return one;
}
const send = ({ page }: Visitor, value: string) => page.locator(`main button[value=${value}]`).press("Enter");

for (const spanish of [false, true])
  test(`warned, sent away, restricted; the notice delivered, read at another desk, appealed and won${spanish ? ", in Spanish" : ""}`, async (t) => {
    const story: Story = { spanish, site: await testSite(t) };
    const { site } = story;
    const tr = translator(spanish ? "es" : "en");
    const desk = await at(t, story, "staff");
    const write = async ({ page }: Visitor, sort: string, from = "") => {
      await page.goto(site.url + paths.impose + from);
      await page.locator("[name=behavior]").fill("He shouted “move” at two people and went on when asked to stop.");
      await page.locator("[name=rules][value=r5]").check();
      await page.locator("[name=willful][value=wentOn]").check();
      await page.locator("[name=deskWho]").fill("Tall man, gray coat");
      await page.locator("[name=name]").fill("Tobias Quill");
      await page.locator("[name=address]").fill("9 Mill Road");
      if (spanish) await page.locator("[name=language]").selectOption("es");
      await page.locator(`[name=sort][value=${sort}]`).check();
    };
    // A warning, told; what is usual stands beside it.
    await write(desk, "warning");
    await send(desk, "usual");
    await desk.page.locator("#usual [role=status]").waitFor();
    await desk.check("what is usual");
    await desk.page.locator("[name=told][value=yes]").check();
    await send(desk, "impose");
    await desk.page.waitForURL(/done=Impose$/);
    // The second time the ladder has a leave: another warning asks for a reason, and nothing typed is lost.
    await write(desk, "warning");
    await send(desk, "impose");
    await desk.page.getByRole("alert").waitFor();
    assert.ok(await desk.page.locator("#why-wrong").textContent());
    assert.equal(await desk.page.locator("[name=deskWho]").inputValue(), "Tall man, gray coat");
    await desk.check("departs without a reason");
    await desk.page.locator("[name=sort][value=leave]").check();
    await desk.page.locator("[name=told][value=yes]").check();
    await send(desk, "impose");
    await desk.page.waitForURL(/done=Impose$/);
    // The third time a restriction: without an end it is refused; the supervisor may a week.
    const chief = await at(t, story, "supervisor");
    await write(chief, "restriction", `?incident=${await incident(story)}`);
    assert.ok(
      await chief.page.locator("[name=rules][value=r1]").isChecked(),
      "what the incident cites stands there already",
    );
    await send(chief, "impose");
    await chief.page.getByRole("alert").waitFor();
    assert.equal(
      (await chief.page.locator("#endsOn-wrong").textContent())?.trim(),
      tr("refusal.RestrictionWithoutEnd"),
    );
    await chief.page.locator("[name=endsOn]").fill(dayAfter(site.now, 7));
    await send(chief, "impose");
    await chief.page.waitForURL(/done=Impose$/);
    const { reference, id } = await restricted(story);
    // The notice: name opened for a reason, looked at, kept, handed over.
    await chief.page.goto(site.url + act(reference, "OpenIdentity"));
    await chief.page.locator("[name=reason][value=notice]").check();
    await send(chief, "do");
    await chief.page.waitForURL(/done=OpenIdentity/);
    await chief.page.goto(site.url + act(reference, "IssueNotice"));
    const paper = await chief.page.request.get(
      site.url + ((await chief.page.locator(".leaf .files a").first().getAttribute("href")) ?? ""),
    );
    assert.equal(paper.headers()["content-type"], "application/pdf");
    await send(chief, "do");
    await chief.page.waitForURL(/done=IssueNotice/);
    await chief.page.goto(site.url + act(reference, "RecordDelivery"));
    await chief.page.locator("[name=way][value=inPerson]").check();
    await chief.page.locator("[name=proof][value=signed]").check();
    await send(chief, "do");
    await chief.page.getByRole("alert").waitFor();
    assert.equal((await chief.page.locator("#files-wrong").textContent())?.trim(), tr("refusal.DeliveryWithoutCopy"));
    await chief.page.locator("[name=proof][value=witness]").check();
    await send(chief, "do");
    await chief.page.waitForURL(/done=RecordDelivery/);
    // Another desk sees it today, opens it, and says that it has read it; not who it is, nor what it was about.
    const other = await at(t, story, "colleague");
    await other.page.locator(`a[href='${paths.inEffect}']:visible`).first().press("Enter");
    await other.page.waitForURL(site.url + paths.inEffect);
    assert.doesNotMatch(await other.page.content(), /Quill|shouted|move/);
    await other.check("in effect");
    await other.page.locator("main form button").press("Enter");
    await other.page.waitForURL(/done=read/);
    await other.check("acknowledged");
    const refused = await other.page.goto(site.url + entry(reference));
    assert.equal(refused?.status(), 404);
    // The patron appeals with the six words of the notice.
    const { keys } = await settingsOf(site.desk);
    const own = await visitor(t, { width: 360, locale: spanish ? "es-US" : "en-US" });
    const here = site.url + pathIn(spanish ? "es" : "en", appealPaths.appeal);
    await own.page.goto(here);
    await own.check("the door");
    await own.page.locator("[name=code]").fill("amber river kettle violet sparrow north");
    await own.page.locator("form.entry button").press("Enter");
    await own.page.getByRole("alert").waitFor();
    await own.check("a wrong code");
    await own.page.locator("[name=code]").fill(codeOf(keys, spanish ? "es" : "en", id).join(" "));
    await own.page.locator("form.entry button").press("Enter");
    await own.page.locator("[name=text]").waitFor();
    await own.check("the notice");
    await own.page.locator("[name=text]").fill("I asked once, quietly. Two people can say so.");
    await own.page.locator("form.entry").first().locator("button").press("Enter");
    await own.page.waitForURL(/done=sent/);
    await own.check("appealed");
    // Whoever decided it is told that somebody else hears it; the Director lifts it.
    await chief.page.goto(site.url + act(reference, "DecideAppeal"));
    assert.match(
      (await chief.page.getByRole("alert").textContent()) ?? "",
      new RegExp(tr("refusal.AppealNeedsAnother").slice(0, 30)),
    );
    const director = await at(t, story, "director");
    await director.page.locator(`a[href='${act(reference, "DecideAppeal")}']`).press("Enter");
    await director.page.locator("[name=outcome][value=lifted]").check();
    await director.page.locator("[name=text]").fill("Two people who sat there say the same.");
    await send(director, "do");
    await director.page.waitForURL(/done=DecideAppeal/);
    await director.check("decided");
    await own.page.goto(here);
    await own.page.getByText("Two people who sat there say the same.").waitFor();
    await own.check("won");
    await other.page.goto(site.url + paths.inEffect);
    assert.equal(await other.page.locator(".cards .panel").count(), 1, "today's leave alone is left");
  });

for (const spanish of [false, true])
  test(`a minor: the guardian's copy is asked for, made in their language and recorded${spanish ? ", in Spanish" : ""}`, async (t) => {
    const story: Story = { spanish, site: await testSite(t) };
    const { site } = story;
    const tr = translator(spanish ? "es" : "en");
    const chief = await at(t, story, "supervisor");
    const { page } = chief;
    await page.goto(site.url + paths.impose);
    await page.locator("[name=behavior]").fill("Climbed on the shelves twice after being asked to come down.");
    await page.locator("[name=rules][value=r8]").check();
    await page.locator("[name=willful][value=wentOn]").check();
    await page.locator("[name=deskWho]").fill("Boy, about 12, green cap");
    await page.locator("[name=name]").fill("Kit Ashby");
    await page.locator("[name=minor][value=yes]").check();
    if (spanish) await page.locator("[name=language]").selectOption("es");
    await page.locator("[name=sort][value=restriction]").check();
    await page.locator("[name=endsOn]").fill(dayAfter(site.now, 7));
    await send(chief, "impose");
    await page.getByRole("alert").waitFor();
    assert.equal((await page.locator("#guardian-wrong").textContent())?.trim(), tr("refusal.GuardianUndecided"));
    await chief.check("who gets a copy");
    await page.locator("[name=guardian][value=copy]").check();
    await page.locator("[name=guardianTo]").fill("Joan Ashby\n4 Elm Court");
    await send(chief, "impose");
    await page.waitForURL(/done=Impose$/);
    const { reference } = await restricted(story);
    await page.goto(site.url + act(reference, "OpenIdentity"));
    await page.locator("[name=reason][value=notice]").check();
    await send(chief, "do");
    await page.waitForURL(/done=OpenIdentity/);
    await page.goto(site.url + act(reference, "IssueNotice"));
    assert.equal(await page.locator(".leaf .files a").count(), 2);
    await send(chief, "do");
    await page.waitForURL(/done=IssueNotice/);
    await page.goto(site.url + act(reference, "RecordDelivery"));
    await page.locator("[name=way][value=inPerson]").check();
    await page.locator("[name=proof][value=witness]").check();
    await page.locator("[name=guardianHas][value=no]").check();
    await send(chief, "do");
    await page.waitForURL(/done=RecordDelivery/);
    // The guardian's copy follows by post; when the child's own notice was delivered stands.
    await page.goto(site.url + act(reference, "RecordDelivery"));
    await page.locator("[name=way][value=post]").check();
    await page.locator("[name=proof][value=postReceipt]").check();
    await page.locator("[name=guardianHas][value=yes]").check();
    await send(chief, "do");
    await page.waitForURL(/done=RecordDelivery/);
    await chief.check("the minor's entry");
    const other = await at(t, story, "colleague");
    await other.page.goto(site.url + paths.inEffect);
    await other.page.getByText("Boy, about 12, green cap").waitFor();
    assert.doesNotMatch(await other.page.content(), /Ashby/);
  });
