// Attachments: the type by content, never by name; size limits as settings; always served as downloads.
import { no, ok, type Result } from "../../lib/result.ts";

export type FileType = { readonly type: string };

/** What a patron may well send: pictures, documents, sound of a voice. Anything that could run in a browser is kept as plain bytes. */
const known = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/heic",
  "image/heif",
  "image/tiff",
  "application/pdf",
  "audio/mpeg",
  "audio/mp4",
  "audio/ogg",
  "audio/wav",
  "audio/x-m4a",
  "video/mp4",
  "video/quicktime",
  "application/rtf",
  "application/zip",
  "application/x-cfb",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
]);
const isText = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Programs for a computer, told by their first bytes: not kept, and said so. */
const programs = new Set([
  "application/x-msdownload",
  "application/x-elf",
  "application/x-mach-binary",
  "application/x-executable",
]);

export async function checkFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  limits: { readonly fileBytes: number; readonly matterBytes: number },
): Promise<Result<FileType[], "FileTooLarge" | "MatterTooLarge" | "FileTypeRefused" | "FileEmpty">> {
  const types: FileType[] = [];
  for (const { bytes } of files) {
    if (bytes.length === 0) return no("FileEmpty");
    if (bytes.length > limits.fileBytes)
      return no("FileTooLarge", { limit: Math.floor(limits.fileBytes / 1024 / 1024) });
    const { fileTypeFromBuffer } = await import("file-type"); // with the first file: it is large
    const found = (await fileTypeFromBuffer(bytes))?.mime;
    if (found && programs.has(found)) return no("FileTypeRefused");
    types.push({ type: found && known.has(found) ? found : isText(bytes) ? "text/plain" : "application/octet-stream" });
  }
  const sum = files.reduce((bytes, file) => bytes + file.bytes.length, 0);
  if (sum > limits.matterBytes) return no("MatterTooLarge", { limit: Math.floor(limits.matterBytes / 1024 / 1024) });
  return ok(types);
}
