// The file of a backup: tar, gzip, age. `age -d -i IDENTITY FILE | tar xz` opens it on any machine, without Concord.
import { open, readFile, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Decrypter, Encrypter } from "age-encryption";
import { createTarDecoder, createTarPacker } from "modern-tar";
import { no, ok, type Result } from "../../lib/result.ts";

export type Entry = { readonly name: string; readonly bytes: Uint8Array };

/** Brought in when it is needed: it holds 28 MB (measured), and most commands and most hours do without. */
const age = () => import("age-encryption");

/** Refusal: RecipientWrong. */
export async function encrypterTo(recipient: string): Promise<Result<Encrypter, "RecipientWrong">> {
  const encrypter = new (await age()).Encrypter();
  try {
    encrypter.addRecipient(recipient);
    return ok(encrypter);
  } catch {
    return no("RecipientWrong", {
      message:
        "CONCORD_BACKUP_RECIPIENT is not an age recipient, perhaps mistyped. Write the line that begins with age1, as concord backup identity printed it.",
    });
  }
}

async function pack(entries: AsyncIterable<Entry>, { controller }: ReturnType<typeof createTarPacker>): Promise<void> {
  try {
    for await (const { name, bytes } of entries) {
      const writer = controller.add({ name, size: bytes.length, mode: 0o600 }).getWriter();
      await writer.write(bytes);
      await writer.close();
    }
    controller.finalize();
  } catch (error) {
    controller.error(error);
    throw error;
  }
}

/** Fast and not small: what is sealed doesn't compress, but for the half that COPY's hexadecimal digits add. */
const gzipLevel = 1;

/** Writes the file whole and on the disk, readable by its owner alone, or throws and leaves none. */
export async function writeArchive(file: string, to: Encrypter, entries: AsyncIterable<Entry>): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    const packer = createTarPacker();
    const gzip = createGzip({ level: gzipLevel });
    const packed = pack(entries, packer);
    const zipped = pipeline(Readable.fromWeb(packer.readable as never), gzip);
    const sealed = await to.encrypt(Readable.toWeb(gzip) as ReadableStream<Uint8Array>);
    const written = (async () => {
      for await (const chunk of sealed) await handle.writeFile(chunk);
    })();
    const ends = await Promise.allSettled([written, zipped, packed]);
    const failed = ends.find((end) => end.status === "rejected");
    if (failed) throw failed.reason;
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}

/** Lines that begin with AGE-SECRET-KEY-, as age-keygen writes them. Refusal: IdentityUnreadable. */
export async function readIdentity(file: string): Promise<Result<Decrypter, "IdentityUnreadable">> {
  const decrypter = new (await age()).Decrypter();
  const say = (why: string) => no("IdentityUnreadable", { message: `the age identity ${file} ${why}.` });
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return say(`can't be read: ${(error as Error).message}`);
  }
  const keys = text.split(/\r?\n/).filter((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (keys.length === 0) return say("holds no line that begins with AGE-SECRET-KEY-");
  try {
    for (const key of keys) decrypter.addIdentity(key.trim());
  } catch {
    return say("holds a line that is no age identity, perhaps cut or mistyped");
  }
  return ok(decrypter);
}

/** A piece of rows is some megabytes; a row that is longer than this was not written by us. */
const mostBytes = 512 * 1024 * 1024;

/** Every entry in order, to the very end of the file. Throws where it doesn't decrypt, unpack, or ends early. */
export async function* readArchive(file: string, by: Decrypter): AsyncGenerator<Entry> {
  const handle = await open(file);
  try {
    const opened = await by.decrypt(handle.readableWebStream() as ReadableStream<Uint8Array>);
    const gunzip = createGunzip();
    pipeline(Readable.fromWeb(opened as never), gunzip).catch(() => undefined); // gunzip ends with the same error
    const tar = Readable.toWeb(gunzip) as ReadableStream<Uint8Array>;
    const entries = tar.pipeThrough(createTarDecoder({ strict: true }));
    for await (const { header, body } of entries) {
      if (header.size > mostBytes) throw new Error("an entry is too large");
      const bytes = Buffer.alloc(header.size);
      let at = 0;
      for await (const chunk of body) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      yield { name: header.name, bytes };
    }
  } finally {
    await handle.close().catch(() => undefined);
  }
}

export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
