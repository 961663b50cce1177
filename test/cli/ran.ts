// A command run as the command line runs it, on a database and a folder of the test's own: what it printed, and its exit code.
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import type { Command } from "../../src/cli/command.ts";
import { dispatch } from "../../src/cli/dispatch.ts";
import type { TestDatabase } from "../database.ts";

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** One key file a test: a database is sealed with its own. */
export const keyFileIn = (folder: string, { name }: { readonly name: string }): string =>
  join(folder, `${name.replace(/\W+/g, "-")}.key`);

export const runOn =
  (commands: readonly Command[], database: TestDatabase, folder: string, keyFile: string) =>
  async (args: readonly string[], stdin = ""): Promise<Ran> => {
    const texts = { out: "", err: "" };
    const into = (name: "out" | "err") =>
      new Writable({
        write(chunk, _encoding, done) {
          texts[name] += chunk;
          done();
        },
      });
    const env = {
      CONCORD_DATA: folder,
      CONCORD_MASTER_KEY_FILE: keyFile,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      INIT_CWD: folder,
    };
    const io = { stdin: Readable.from([Buffer.from(stdin)]), stdout: into("out"), stderr: into("err"), env };
    return { code: await dispatch(commands, [...args], io), ...texts };
  };
