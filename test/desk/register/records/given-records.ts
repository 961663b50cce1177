// A library with matters of long ago, a made-up series that covers them, and what a disposal of them needs.
import { Buffer } from "node:buffer";
import { takeMail } from "../../../../src/desk/mail/take.ts";
import { openMatter } from "../../../../src/desk/open.ts";
import { answerFor, newIds, recordAuthority } from "../../../../src/desk/register/records/acts.ts";
import { proposeDisposals } from "../../../../src/desk/register/records/propose.ts";
import { saveSeries } from "../../../../src/desk/register/records/series.ts";
import { submit } from "../../../../src/desk/submit.ts";
import type { Draft } from "../../../../src/domain/case/act.ts";
import type { Disposal } from "../../../../src/domain/records/disposal.ts";
import type { Result } from "../../../../src/lib/result.ts";
import { disposalsOf, entryOf } from "../../../../src/store/queries/records/kept.ts";
import type { TestDatabase } from "../../../database.ts";
import { type TestLibrary, testLibrary } from "../../../library.ts";
import { aConcern, anInquiry, nobodyYet } from "../../../store/given-ledger.ts";

export const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.facts ?? {})}`);
  return result.value;
};
export const refusalOf = (result: Result<unknown>): string => (result.ok ? "done" : result.refusal);

export const longAgo = "2019-05-14T18:00:00.000Z";
export const now = "2027-03-09T20:16:00.000Z";
export const planted = {
  words: "quetzalphrase",
  note: "axolotlnote",
  file: "ocelotinside",
  name: "Wolverina Tapir",
  email: "okapi.tapir@mail.example",
} as const;

export type Records = Awaited<ReturnType<typeof givenRecords>>;
export type Raised = { readonly streamId: string; readonly reference: string; readonly code: readonly string[] };

/** In a database of its own, or in a library that is there. */
export async function givenRecords<L extends TestLibrary>(
  t: Parameters<typeof testLibrary>[0],
  database?: TestDatabase,
  there?: L,
) {
  const library: TestLibrary = there ?? (await testLibrary(t, database ? { database } : {}));
  const { desk, people } = library;
  const id = () => desk.newId();
  const act = async (
    streamId: string,
    draft: Draft,
    words = {},
    who: Parameters<typeof submit>[1] = people.supervisor,
  ) => done(await submit(desk, who, { ...draft, id: id(), streamId }, words));

  /** A matter with words, a file, a note and an identity; closed at once unless `open`. */
  async function raise(
    at = longAgo,
    { open = false, concern = false, about = null as number | null } = {},
  ): Promise<Raised> {
    library.now = at;
    const { name, email } = planted;
    const matter = { ...(concern ? aConcern : anInquiry), about, aboutStaff: about ? ("yes" as const) : null };
    const raised = done(
      await openMatter(
        desk,
        nobodyYet(),
        matter,
        {
          text: `A ${planted.words} happened.`,
          identity: { name, email, phone: "3095550188", address: "77 Caracara Lane" },
          files: [{ name: "kinkajou.txt", bytes: Buffer.from(`plain ${planted.file} text`) }],
        },
        id(),
      ),
    );
    const { streamId } = raised;
    if (!about) await act(streamId, { type: "WriteNote" }, { text: planted.note });
    if (!open) await close(streamId);
    library.now = now;
    return raised;
  }
  const close = (streamId: string) => act(streamId, { type: "Withdraw" }, {}, { kind: "patron", library: 1, streamId });

  /** The same by mail: its raw message is kept too. */
  async function raiseByMail(at = longAgo): Promise<string> {
    library.now = at;
    const raw = `From: Ann Reed <ann@town.example>\r\nTo: desk@prairiebend.example\r\nSubject: Large print\r\nMessage-ID: <${id()}@town.example>\r\n\r\nA ${planted.words} by mail.\r\n`;
    const taken = done(await takeMail(desk, Buffer.from(raw)));
    const { rows } = await library.database.owner.query("select stream_id from concord.mail_in where mail_id = $1", [
      taken.mailId,
    ]);
    await close(rows[0].stream_id);
    library.now = now;
    return rows[0].stream_id;
  }

  const series = async (given: Partial<Parameters<typeof saveSeries>[2]> = {}) =>
    done(
      await saveSeries(
        desk,
        people.custodian,
        {
          name: "Made-up series",
          application: "00:000 item 0",
          trigger: "closed",
          period: "5",
          unit: "years",
          kinds: [],
          endings: [],
          retired: false,
          ...given,
        },
        null,
      ),
    );

  const propose = async (): Promise<string[]> => done(await proposeDisposals(desk, people.custodian, newIds(desk)));
  const entry = async (reference: string): Promise<Disposal> => {
    const found = await entryOf<Disposal>(desk.pool, { kind: "job", library: 1 }, "", "disposal", reference);
    if (!found) throw new Error(`no disposal ${reference}`);
    return found.state;
  };
  const only = async (): Promise<Disposal> => {
    const [first] = await disposalsOf(desk.pool, { kind: "job", library: 1 }, "");
    if (!first) throw new Error("there is no disposal");
    return first;
  };
  const authorize = async (streamId: string) =>
    done(
      await recordAuthority(
        desk,
        people.custodian,
        streamId,
        { certificate: "2027-014", approvedOn: "2027-03-01", files: [] },
        { id: id() },
      ),
    ).state;
  /** Proposed, authorized, ordered by the custodian, confirmed by the Director. */
  async function confirmed(): Promise<Disposal> {
    const [reference = ""] = await propose();
    const { id: streamId } = await entry(reference);
    let state = await authorize(streamId);
    state = done(await answerFor(desk, people.custodian, state, "OrderDisposal", { id: id() })).state;
    return done(await answerFor(desk, people.director, state, "ConfirmDisposal", { id: id() })).state;
  }
  return {
    site: library as L,
    library,
    desk,
    people,
    id,
    act,
    raise,
    raiseByMail,
    close,
    series,
    propose,
    entry,
    only,
    authorize,
    confirmed,
  };
}
