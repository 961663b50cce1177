// Formal complaints at Prairie Bend, through the desk: filed from a case that was handed over, by its patron or by staff for them.
import assert from "node:assert/strict";
import { openMatter } from "../../../../src/desk/open.ts";
import { fileFromCase } from "../../../../src/desk/register/complaint/file.ts";
import { submit } from "../../../../src/desk/submit.ts";
import type { Draft } from "../../../../src/domain/case/act.ts";
import type { Filing } from "../../../../src/domain/complaint/act.ts";
import type { TestLibrary, Who } from "../../../library.ts";
import { aConcern, nobodyYet } from "../../../store/given-ledger.ts";

export const ana = { name: "Ana Ruiz", email: "ana@mail.example", phone: "", address: "" };
export const filing: Filing = {
  procedure: 1,
  channel: "web",
  language: "en",
  behalf: "self",
  replyBy: "email",
  needs: [],
  points: 2,
  happenedOn: "2027-03-01",
  hideIdentity: false,
  standing: true,
  attested: true,
  about: [],
  paper: null,
};
export const formWords = {
  text: "",
  fields: {
    happened: "I was sent away twice.",
    "point.1": "Nobody told me why.",
    "point.2": "My question was never answered.",
    relief: "An answer.",
  },
};
export const id = (): string => crypto.randomUUID();

export const patronOf = (library: TestLibrary, streamId: string) =>
  ({ kind: "patron", library: library.desk.library, streamId }) as const;

/** A case that staff and a designee answered, and that the patron brought to complaints. */
export async function handedOver(library: TestLibrary, named = true): Promise<string> {
  const { desk, people } = library;
  const opened = await openMatter(
    desk,
    nobodyYet(),
    { ...aConcern, replyBy: "email" },
    { text: "I was sent away twice.", ...(named ? { identity: ana } : {}) },
    id(),
  );
  assert.ok(opened.ok);
  const { streamId } = opened.value;
  const patron = patronOf(library, streamId);
  const act = async (who: Who | "patron", draft: Draft) => {
    const done = await submit(
      desk,
      who === "patron" ? patron : people[who],
      { ...draft, id: id(), streamId },
      { text: "x" },
    );
    assert.ok(done.ok, `${draft.type}: ${JSON.stringify(done)}`);
  };
  await act("patron", { type: "RequestReview", way: "writing" });
  await act("designee", { type: "DecideReview", points: ["notUpheld"] });
  await act("patron", { type: "SayNotSettled" });
  return streamId;
}

/** Filed by its patron; gives its reference and its case. */
export async function filed(library: TestLibrary, more: Partial<Filing> = {}) {
  const caseId = await handedOver(library);
  const done = await fileFromCase(
    library.desk,
    patronOf(library, caseId),
    caseId,
    { ...filing, ...more },
    formWords,
    id(),
  );
  assert.ok(done.ok, JSON.stringify(done));
  assert.equal(done.value.outcome, "complaint");
  return { caseId, reference: done.value.reference ?? "", patron: patronOf(library, caseId) };
}
