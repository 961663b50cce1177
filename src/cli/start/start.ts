// concord start: database, migrations, faces, address; until Ctrl-C, which leaves nothing running.
import { type Config, readConfig } from "../../config/config.ts";
import { ok, type Result } from "../../lib/result.ts";
import { type Command, type Io, refuse } from "../command.ts";
import { type Database, openDatabase } from "../database.ts";
import { type KeptDatabase, keepDatabase } from "./keep-database.ts";
import { listen } from "./listen.ts";
import { stopAsked } from "./stop-asked.ts";

/** What answers requests and does the jobs, made by main. */
export type Faces = {
  fetch(request: Request, env: object): Response | Promise<Response>;
  /** Lines below the address: a set-up link, the demo's sign-ins. `data` is the same for --json. */
  readonly greeting?: { readonly lines: readonly string[]; readonly data: Readonly<Record<string, unknown>> };
  /** Ends jobs and mailboxes, and gives their connections back. */
  stop(): Promise<void>;
};

/** @param url the public address */
export type OpenFaces = (config: Config, database: Database, url: string) => Promise<Result<Faces>>;

const usage = `concord start [--demo] [--json]

Starts the database, brings it up to date, and serves until Ctrl-C.

--demo   a made-up library in a data folder of its own (data-demo), on this machine only
--json   prints {"url",...} on one line when it serves

Settings, from the environment:
  PORT 7007, HOST 127.0.0.1     where to listen             CONCORD_URL          the address that patrons open
  CONCORD_DATA data             the data folder             CONCORD_MASTER_KEY_FILE  DATA/master.key
  DATABASE_URL                  your own PostgreSQL         DATABASE_OWNER_URL   its role that migrates
  CONCORD_SMTP_URL              mail out                    CONCORD_MAIL_FROM    from this address
  CONCORD_IMAP_URL              mail in
  CONCORD_BACKUP_TO             the nightly backup's folder CONCORD_BACKUP_RECIPIENT, CONCORD_BACKUP_KEEP
`;

export const startCommand = (root: string, openFaces: OpenFaces): Command => ({
  name: "start",
  summary: "Starts Concord and serves until Ctrl-C",
  usage,
  async run(args, io) {
    const json = args.includes("--json");
    const stray = args.find((arg) => !["--json", "--demo"].includes(arg));
    const see = "See concord start --help.";
    if (stray) return refuse("UnknownOption", { message: `concord start does not take ${stray}. ${see}` }, json, io);
    const config = readConfig(io.env, root, { demo: args.includes("--demo") });
    if (!config.ok) return refuse(config.refusal, config.facts, json, io);
    const asked = stopAsked();
    await using undo = new AsyncDisposableStack();
    const started = await startAll(config.value, openFaces, undo);
    if (!started.ok) return refuse(started.refusal, started.facts, json, io);
    announce(started.value, json, io);
    const lost = await Promise.race([asked, started.value.lost]);
    return lost ? refuse(lost.refusal, lost.facts, json, io) : 0;
  },
});

type Started = { readonly url: string; readonly faces: Faces; readonly lost: KeptDatabase["lost"] };

/** What is opened goes on `undo`: first the faces' requests end, then the faces, then the database. */
async function startAll(config: Config, openFaces: OpenFaces, undo: AsyncDisposableStack): Promise<Result<Started>> {
  const opened = await openDatabase(config, { claim: true });
  if (!opened.ok) return opened;
  const kept = keepDatabase(config, opened.value);
  process.once("exit", kept.abandon); // a second Ctrl-C, or an end that nobody foresaw
  undo.defer(async () => {
    await kept.close();
    process.off("exit", kept.abandon);
  });
  // The port is taken before the faces are made: they must know the address.
  let faces: Faces | null = null;
  const listening = await listen(
    config,
    (request, env) => faces?.fetch(request, env) ?? new Response("Concord is starting.\n", { status: 503 }),
  );
  if (!listening.ok) return listening;
  const url = config.url ?? listening.value.address;
  const made = await openFaces(config, opened.value, url);
  if (made.ok) undo.defer(() => made.value.stop());
  undo.defer(listening.value.close);
  if (!made.ok) return made;
  faces = made.value;
  return ok({ url, faces, lost: kept.lost });
}

function announce({ url, faces: { greeting } }: Started, json: boolean, io: Io): void {
  if (json) io.stdout.write(`${JSON.stringify({ url, ...greeting?.data })}\n`);
  else io.stdout.write([`Concord serves ${url}`, ...(greeting?.lines ?? []), "Ctrl-C stops it.", ""].join("\n"));
}
