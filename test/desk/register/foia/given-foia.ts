// A library with matters and a request for records, for tests of the desk and of the pages.
import assert from "node:assert/strict";
import { openMatter } from "../../../../src/desk/open.ts";
import { logFoia } from "../../../../src/desk/register/foia/acts.ts";
import { foiaView, type OpenedRequest } from "../../../../src/desk/register/foia/read.ts";
import { saveFoiaTerms } from "../../../../src/desk/register/foia/terms.ts";
import { submit } from "../../../../src/desk/submit.ts";
import type { Draft } from "../../../../src/domain/case/act.ts";
import type { TestLibrary, Who } from "../../../library.ts";
import { anInquiry, nobodyYet } from "../../../store/given-ledger.ts";

export const requester = {
  name: "Casimir Delacroix-Nguyen",
  email: "casimir@asker.example",
  phone: "",
  address: "77 Larkspur Lane\nPrairie Bend, Illinois",
};
export const patron = {
  name: "Ottoline Brackwater",
  email: "ottoline@patron.example",
  phone: "(309) 555-0177",
  address: "",
};
export const words =
  "The heater in the reading room is broken. Call me at (309) 555-0177, I am Ottoline. My card is 21234001234567.";
export const noteWords = "Ottoline also wrote to ottoline@patron.example; the boiler contractor comes Friday.";

/** An inquiry with the patron's name, a note by Marisol and a borrowing part. */
export async function raise(library: TestLibrary, text = words): Promise<{ streamId: string; reference: string }> {
  const { desk, people } = library;
  const done = await openMatter(
    desk,
    nobodyYet(),
    anInquiry,
    {
      text,
      identity: patron,
      files: [{ name: "ottoline-letter.txt", bytes: Buffer.from("A letter of Brackwater's.") }],
    },
    desk.newId(),
  );
  assert.ok(done.ok, JSON.stringify(done));
  const { streamId, reference } = done.value;
  const act = async (draft: Draft, said: string) => {
    const acted = await submit(desk, people.staff, { ...draft, id: desk.newId(), streamId }, { text: said });
    assert.ok(acted.ok, JSON.stringify(acted));
  };
  await act({ type: "WriteNote" }, noteWords);
  await act({ type: "AddBorrowing" }, "Card 21234001234567, The Hollow Year");
  return { streamId, reference };
}

export const fields = {
  receivedOn: "2027-03-09",
  way: "email",
  commercial: false,
  feeWaiver: false,
  language: "en",
} as const;
export const asked = "All complaints about the heater since January.";

export async function request(
  library: TestLibrary,
  who: Who = "custodian",
  over: { readonly receivedOn?: string } = {},
): Promise<string> {
  const { desk, people } = library;
  const logged = await logFoia(
    desk,
    people[who],
    { ...fields, ...over },
    { text: asked, identity: requester },
    desk.newId(),
  );
  assert.ok(logged.ok, JSON.stringify(logged));
  return logged.value;
}

export async function opened(library: TestLibrary, who: Who, reference: string): Promise<OpenedRequest> {
  const found = await foiaView(library.desk, library.people[who], reference);
  assert.ok(found.ok, `${who} doesn't find ${reference}`);
  return found.value;
}

/** The counselor's address is nobody's to make up: the Director looks it up once. */
export async function setCounselor({ desk, people }: TestLibrary): Promise<void> {
  const saved = await saveFoiaTerms(
    desk,
    people.director,
    {
      days: "5",
      commercialDays: "21",
      extensionDays: "5",
      appealDays: "60",
      warnDays: "2",
      holidays: "2027-05-31",
      counselor: "Public Access Counselor\n1 Example Street, Springfield, Illinois",
      checkedOn: "2027-01-04",
    },
    99,
  );
  assert.ok(saved.ok, JSON.stringify(saved));
}
