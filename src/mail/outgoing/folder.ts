// A folder that stands in for a mail server: one .eml a mail, named by its id, whole or not at all.
import { link, mkdir, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import { type Ok, ok } from "../../lib/result.ts";
import type { ComposedMail } from "./compose.ts";
import type { Sent } from "./send.ts";

let written = 0;

/** Throws what the file system throws, but for a mail that is there already. */
export async function putInFolder(folder: string, mail: ComposedMail): Promise<Ok<Sent>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${mail.id}.${process.pid}.${written++}.draft`);
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(mail.raw);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, join(folder, `${mail.id}.eml`)); // unlike a rename, it refuses to replace
    return ok({ by: "folder", again: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return ok({ by: "folder", again: true });
    throw error;
  } finally {
    await unlink(draft);
  }
}
