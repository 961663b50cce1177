// Paper forms: printed with codes, entered by one, filed once, whoever comes second told which matter it became; the poster opens the home page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileForm, printForms, printPoster } from "../../../../src/desk/letters/forms.ts";
import { openMatter } from "../../../../src/desk/open.ts";
import { no } from "../../../../src/lib/result.ts";
import { formByCode } from "../../../../src/store/queries/register/paper-form.ts";
import { paperPaths } from "../../../../src/web/staff/register/paper/paths.ts";
import { pagesOf, spokenOf } from "../../../print/reading.ts";
import { type Site, testSite } from "../../../site.ts";
import { aConcern } from "../../../store/given-ledger.ts";
import { signedIn } from "../signed-in.ts";

async function sheets({ desk, people }: Site, more = {}, count = 1): Promise<string[]> {
  const asked = { form: "concern", locale: "es", size: "standard", count, ...more } as const;
  const made = await printForms(desk, people.staff, asked);
  assert.ok(made.ok, JSON.stringify(made));
  return [...new Set(spokenOf(made.value).match(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/g))];
}

test("2.2: a sheet opens the log with its language, is filed once, and then says which matter it became", async (t) => {
  const site = await testSite(t);
  const [code = "", other = ""] = await sheets(site, {}, 2);
  assert.match(other, /^\S{11}$/);
  const marisol = await signedIn(site, "staff");
  const page = await marisol.get(`${paperPaths.enter}?form=${code.toLowerCase().replaceAll("-", " ")}`);
  assert.match(page.words, new RegExp(`From the paper form ${code}`));
  assert.match(page.html, /value="concern"[^>]*checked/);
  assert.match(page.html, /value="letter"[^>]*checked/);
  assert.match(page.html, /value="es"[^>]*checked/);
  const typed = { form: code, kind: "concern", channel: "letter", language: "es", done: "follow", text: "La puerta." };
  assert.match(
    (await marisol.post("/staff/log", { ...typed, text: "" })).words,
    new RegExp(`From the paper form ${code}`),
  );
  const act = site.desk.newId();
  const done = await marisol.post("/staff/log", { ...typed, act });
  assert.equal(done.status, 200);
  const again = await marisol.post("/staff/log", { ...typed, act });
  assert.equal(again.status, 200, "a double click makes one");
  const { rows } = await site.database.owner.query("select reference, language from concord.case_item");
  assert.deepEqual(
    rows.map(({ language }) => language),
    ["es"],
  );
  const reference = rows[0].reference;
  const second = await marisol.post("/staff/log", { ...typed, act: site.desk.newId() });
  assert.equal(second.status, 422);
  assert.match(second.words, new RegExp(`filed already: it became ${reference}`));
  assert.match(second.html, /La puerta\./, "what was typed is kept");
  const entered = await marisol.get(`${paperPaths.enter}?form=${code}`);
  assert.match(entered.words, new RegExp(`it became ${reference}`));
});

test("patron.2: an incident's sheet opens the report, is filed once, and then says which incident it became", async (t) => {
  const site = await testSite(t);
  const [code = ""] = await sheets(site, { form: "incident", locale: "en" });
  const marisol = await signedIn(site, "staff");
  const page = await marisol.get(`${paperPaths.enter}?form=${code}`);
  assert.match(page.words, new RegExp(`Write down an incident.*From the paper form ${code}`));
  const typed = {
    form: code,
    day: "2027-03-09",
    time: "09:30",
    branch: "1",
    text: "He shouted at the door.",
    do: "draft",
  };
  const act = site.desk.newId();
  for (const _ of ["once", "a second click"]) {
    const done = await marisol.post("/staff/conduct/incident", { ...typed, act });
    assert.match(done.words, /He shouted at the door/);
  }
  const { rows } = await site.database.owner.query(
    "select reference from concord.register_item where noun = 'incident'",
  );
  assert.equal(rows.length, 1);
  const second = await marisol.post("/staff/conduct/incident", { ...typed, act: site.desk.newId() });
  assert.equal(second.status, 422);
  assert.match(second.words, new RegExp(`filed already: it became ${rows[0].reference}`));
  assert.match(second.html, /He shouted at the door/, "what was typed is kept");
});

test("a matter behind a wall isn't named by its sheet; a code that is none, or unknown, says so at its field", async (t) => {
  const site = await testSite(t);
  const [code = ""] = await sheets(site);
  const { desk, people } = site;
  const open = () =>
    openMatter(
      desk,
      people.staff,
      { ...aConcern, aboutStaff: "yes", about: people.colleague.personId },
      { text: "Theo." },
      act,
    );
  const act = desk.newId();
  assert.ok((await fileForm(desk, people.staff, code, act, open)).ok);
  const theo = await signedIn(site, "colleague");
  const seen = await theo.get(`${paperPaths.enter}?form=${code}`);
  assert.match(seen.words, /filed already, by a colleague/);
  const unknown = await theo.get(`${paperPaths.enter}?form=222-222-224`);
  assert.equal(unknown.status, 422);
  assert.match(unknown.html, /<a href="#form">/);
  assert.match((await theo.get(`${paperPaths.enter}?form=hello`)).html, /<a href="#form">[\s\S]*value="hello"/);
});

test("two people who enter one sheet at once make one matter; an act that comes to nothing gives the sheet back", async (t) => {
  const site = await testSite(t);
  const { desk, people } = site;
  const [code = "", back = ""] = await sheets(site, {}, 2);
  const file = (who: "staff" | "supervisor") => {
    const act = desk.newId();
    return fileForm(desk, people[who], code, act, () =>
      openMatter(desk, people[who], aConcern, { text: "The door." }, act),
    );
  };
  const both = await Promise.all([file("staff"), file("supervisor")]);
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  const { rows } = await site.database.owner.query("select count(*)::int as n from concord.case_item");
  assert.deepEqual(rows, [{ n: 1 }]);
  const nothing = await fileForm(desk, people.staff, back, desk.newId(), async () => no("MatterTooLarge"));
  assert.deepEqual(nothing, { ok: false, refusal: "MatterTooLarge" });
  assert.equal((await formByCode(desk.pool, people.staff, "2027-03-09", back))?.actId, null);
});

test("sheets are printed as many as asked, each with its own code and page numbers; the poster names the library's page", async (t) => {
  const site = await testSite(t);
  const marisol = await signedIn(site, "staff");
  assert.match(
    (await marisol.get(paperPaths.forms)).words,
    /Paper forms and posters.*Enter a paper form.*Print sheets.*Poster for the desk/,
  );
  const asked = { kind: "incident", locale: "en", size: "standard" };
  const wrong = await marisol.post(paperPaths.forms, { ...asked, count: "51" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /<a href="#count">Give a whole number from 1 to 50/);
  assert.match(wrong.html, /id="count"[^>]*value="51"|value="51"[^>]*id="count"/);
  assert.equal((await marisol.post(paperPaths.forms, { ...asked, count: "3" })).status, 200);
  const { rows } = await site.database.owner.query(
    "select form, count(*)::int as n from concord.paper_form group by 1",
  );
  assert.deepEqual(rows, [{ form: "incident", n: 3 }]);
  const made = await printForms(site.desk, site.people.staff, {
    form: "concern",
    locale: "en",
    size: "standard",
    count: 3,
  });
  assert.ok(made.ok);
  assert.deepEqual(
    pagesOf(made.value).map((page) => /Page \d of \d/.exec(page)?.[0]),
    Array(3).fill("Page 1 of 1"),
  );
  for (const size of ["standard", "large"] as const)
    for (const locale of ["en", "es"] as const) {
      const poster = await printPoster(site.desk, { locale, size });
      assert.ok(poster.ok);
      assert.equal(pagesOf(poster.value).length, 1, `${locale} ${size}`);
      assert.match(spokenOf(poster.value), locale === "es" ? /127\.0\.0\.1:\d+\/es/ : /127\.0\.0\.1:\d+/);
    }
});
