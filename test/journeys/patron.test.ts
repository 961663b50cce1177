// The patron's face in a real browser: every page checked (WCAG 2.2 AA, valid HTML, nothing blocked, nothing wider than the screen),
// with script and without, by keyboard, on a phone, in the dark, in both languages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { submit } from "../../src/desk/submit.ts";
import type { Words } from "../../src/desk/words/words.ts";
import type { Draft } from "../../src/domain/case/act.ts";
import { pathIn, paths } from "../../src/web/paths.ts";
import type { Who } from "../library.ts";
import { patronSite } from "../web/patron/browserless.ts";
import { type Visitor, visitor } from "./visitor.ts";

const site = await patronSite({ after });
const words = "We booked the Cottonwood Room and another group had it. My card is 21917003044471.";

async function staff(who: Who, streamId: string, act: Draft, said: Words = {}): Promise<void> {
  const done = await submit(site.desk, site.people[who], { ...act, id: crypto.randomUUID(), streamId }, said);
  assert.ok(done.ok, done.ok ? "" : `${act.type}: ${done.refusal}`);
}
async function streamOf({ context }: Visitor): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name === "concord-case");
  return decodeURIComponent(cookie?.value ?? "").split(".")[0] ?? "";
}

test("a concern from the first page to the formal complaint, with script", async (t) => {
  const one = await visitor(t);
  const { page } = one;
  await page.goto(site.url);
  await one.check("home");
  await page.getByRole("link", { name: "Share a concern" }).click();
  await one.check("concern");
  await page.getByRole("button", { name: "Send my concern" }).click();
  await one.check("concern with errors");
  assert.ok(await page.getByRole("alert").evaluate((summary) => summary === document.activeElement));
  await page.getByRole("link", { name: "Please write a few words here first." }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "words");
  await page.keyboard.type(words);
  await page.getByRole("button", { name: "Hide the number" }).click();
  assert.match(await page.getByLabel("What happened?").inputValue(), /My card is \[number hidden\]\./);
  await page.getByRole("radio", { name: "Yes", exact: true }).last().check();
  await page.getByLabel("Who is it?").selectOption({ label: "Theo, Front desk" });
  await page.getByRole("radio", { name: "E-mail" }).check();
  await page.getByLabel("Your e-mail").fill("corrine@mail.example");
  await page.getByRole("button", { name: "Send my concern" }).click();
  await page.getByRole("heading", { name: "We have your concern" }).waitFor();
  await one.check("receipt");
  await page.getByRole("link", { name: "Large print" }).click();
  await one.check("large print");
  await page.getByRole("link", { name: "Usual size" }).click();
  await page.getByRole("button", { name: "I have it. Go to my case" }).click();
  await one.check("case, new");
  const streamId = await streamOf(one);
  await staff("supervisor", streamId, { type: "Take" });
  await staff(
    "supervisor",
    streamId,
    { type: "OfferResolution", resolution: "putRight", channel: "email" },
    { text: "It is yours now." },
  );
  await page.reload();
  await one.check("case, offered");
  await page.getByRole("radio", { name: "A call" }).check();
  await page.getByLabel("Your phone number").fill("(309) 555-0177");
  await page.getByRole("button", { name: "Ask for a review" }).click();
  await page.getByRole("heading", { name: "Your review is under way" }).waitFor();
  const talkId = crypto.randomUUID();
  await staff("designee", streamId, { type: "OfferTalk", talkId, way: "call", startsAt: "2027-03-11T21:30:00.000Z" });
  await page.reload();
  await one.check("case, talk offered");
  await page.getByRole("button", { name: "Yes, this time is good" }).click();
  await page.getByText("You said yes to this time.").waitFor();
  await staff(
    "designee",
    streamId,
    { type: "DecideReview", points: ["upheld", "notUpheld"] },
    {
      fields: { "point.1": "The room", "reason.1": "Our mistake.", "point.2": "The tone", "reason.2": "We see it so." },
    },
  );
  await page.reload();
  await one.check("case, decided");
  await page.getByRole("button", { name: "Make it a formal complaint" }).click();
  await page.getByRole("link", { name: "Go on to the form" }).first().click();
  await one.check("complaint");
  await page.getByRole("link", { name: "Open the form to print" }).click();
  await one.check("complaint form");
  await page.goto(site.url + paths.contact);
  await one.check("contact");
});

test("una petición sin guion, en un teléfono de 320 px", async (t) => {
  const one = await visitor(t, { script: false, width: 320, locale: "es-US" });
  const { page } = one;
  await page.goto(site.url);
  await page.getByRole("link", { name: "Español" }).click();
  await one.check("inicio");
  await page.getByRole("link", { name: "Pedir algo" }).click();
  await one.check("petición");
  await page.getByLabel("¿Qué le gustaría?").fill("Un atlas. Mi tarjeta es 21917003044471.");
  await page.getByRole("checkbox", { name: "Anotaré el código" }).check();
  await page.getByRole("button", { name: "Enviar mi petición" }).click();
  await one.check("petición con aviso");
  await page.getByRole("button", { name: "Ocultarlo y enviar" }).click();
  await one.check("recibo");
  const code = (await page.locator(".words li").allTextContents()).join(" ");
  await page.getByRole("button", { name: "Ya lo tengo. Ir a mi caso" }).click();
  await one.check("mi caso");
  assert.match((await page.locator(".msg").first().textContent()) ?? "", /Mi tarjeta es \[número oculto\]\./);
  await page.getByLabel("Agregue algo a su caso").fill("En letra grande, por favor.");
  await page.getByRole("button", { name: "Enviar", exact: true }).click();
  await page.getByRole("button", { name: "Cerrar mi caso en esta computadora" }).click();
  await one.check("cerrado");
  await page.getByLabel("Su código").fill(code.toUpperCase());
  await page.getByRole("button", { name: "Ver mi caso" }).click();
  await page.getByRole("button", { name: "Pedir una revisión" }).click();
  await page.getByRole("heading", { name: "Su revisión está en marcha" }).waitFor();
  await one.check("revisión");
});

for (const { width, dark, locale } of [
  { width: 320, dark: false, locale: "en" },
  { width: 768, dark: true, locale: "es" },
  { width: 1280, dark: true, locale: "en" },
] as const)
  test(`every other page at ${width} px${dark ? ", dark" : ""}, in ${locale}`, async (t) => {
    const one = await visitor(t, { width, dark });
    const others = [
      paths.home,
      paths.inquiry,
      paths.concern,
      paths.thanks,
      paths.myCase,
      paths.lostCode,
      paths.policies,
    ];
    const more = [paths.privacy, paths.accessibility, paths.look, "/nowhere"];
    for (const path of [...others, pathIn("en", paths.policy, { code: "OPS-107" }), ...more]) {
      await one.page.goto(site.url + pathIn(locale, path));
      await one.check(`${path} ${width}`);
    }
  });

test("a whole question by keyboard alone", async (t) => {
  const one = await visitor(t);
  const { page } = one;
  await page.goto(site.url);
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const one = document.activeElement;
        const label = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels?.[0] : one;
        return label?.textContent?.trim() ?? "";
      });
      if (here.startsWith(name)) return;
    }
    assert.fail(`${name} can't be reached by Tab`);
  };
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the main part");
  await page.keyboard.press("Enter");
  await tabTo("Ask a question");
  await page.keyboard.press("Enter");
  await page.waitForURL(/question/);
  await tabTo("What would you like to know?");
  await page.keyboard.type("Are you open on Monday?");
  await tabTo("Only on my case page");
  await tabTo("I will write the code down");
  await page.keyboard.press("Space");
  await tabTo("Send my question");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "We have your question" }).waitFor();
});
