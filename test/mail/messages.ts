// Raw messages for the intake tests, written byte by byte as mail programs send them.

const head =
  "From: Ann Reed <ann@town.example>\r\nTo: desk@library.example\r\nSubject: Large print\r\nMessage-ID: <1@town.example>\r\n";

/** A whole message with a plain body; `fields` are further header lines without their ends. */
export const message = (body: string | Buffer, ...fields: string[]): Buffer =>
  Buffer.concat([Buffer.from(`${head}${fields.map((field) => `${field}\r\n`).join("")}\r\n`), Buffer.from(body)]);

/** A message that has only the given header, in latin1. */
export const bareMessage = (header: string, body = "Hello"): Buffer =>
  Buffer.from(`${header.replace(/\r?\n/g, "\r\n")}\r\n\r\n${body}`, "latin1");

/** A multipart message; each part is its header lines, an empty line and its body. */
export const multipart = (kind: string, ...parts: string[]): Buffer =>
  message(
    `${parts.map((part) => `--part\r\n${part.replace(/\r?\n/g, "\r\n")}\r\n`).join("")}--part--\r\n`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/${kind}; boundary=part`,
  );
