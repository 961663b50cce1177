// Asking over HTTP as browsers do, on kept connections; the same for the app and for a server that does nothing.
import { spawn } from "node:child_process";
import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { createInterface } from "node:readline";
import { tokenField } from "../src/web/middleware/forged/token.ts";
import { type Measured, measure } from "./measure.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
export const hangUp = (): void => agent.destroy();

type Asking = { readonly headers?: OutgoingHttpHeaders; readonly form?: Readonly<Record<string, string>> };
/** `bytes` as they came over the wire, without headers; `cookie` is what the answer set, as the next request sends it. */
export type Answer = { readonly bytes: number; readonly cookie: string };

/** One request; the answer is read to its end. Throws when its status isn't the one wanted. */
export function ask(url: string, { headers = {}, form }: Asking = {}, wanted = form ? 303 : 200): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  const posted = body !== undefined && {
    origin: new URL(url).origin,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent,
        method: body === undefined ? "GET" : "POST",
        headers: { "accept-encoding": "gzip, deflate, br", ...posted, ...headers },
      },
      (answer) => {
        let bytes = 0;
        const cookies = answer.headers["set-cookie"] ?? [];
        answer.on("data", (part: Buffer) => {
          bytes += part.length;
        });
        answer.on("end", () =>
          answer.statusCode === wanted
            ? resolve({ bytes, cookie: cookies.map((line) => line.split(";", 1)[0]).join("; ") })
            : reject(new Error(`${url} answered ${answer.statusCode}`)),
        );
      },
    );
    // A kept connection that the server gave up in the same moment: asked once more, as a browser does (RFC 9110, 9.2.2; a form's act id
    // makes a second post no second act).
    asked.on("error", (error) =>
      asked.reusedSocket && "code" in error && error.code === "ECONNRESET"
        ? ask(url, { headers, ...(form ? { form } : {}) }, wanted).then(resolve, reject)
        : reject(error),
    );
    asked.end(body);
  });
}

const server = `const server = require("node:http").createServer((_, answer) => answer.end("ok"));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

export type Form = { readonly cookie: string; readonly token: string };

/** Opens a page with a form: the browser's cookies from then on, and the token that goes with them. */
export async function openForm(url: string, cookies = ""): Promise<Form> {
  const page = await fetch(url, { headers: { cookie: cookies } });
  const set = page.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");
  const token = new RegExp(`name="${tokenField}" value="([^"]*)"`).exec(await page.text())?.[1] ?? "";
  return { cookie: [cookies, ...set].filter((one) => one !== "").join("; "), token };
}

/** What HTTP itself costs here: a server in a process of its own that answers "ok", asked in the same way. */
export async function bareHttp(at: number, ms: number): Promise<Measured> {
  const child = spawn(process.execPath, ["-e", server], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
  try {
    return await measure(at, ms, () => ask(`http://127.0.0.1:${port}/`));
  } finally {
    child.kill();
  }
}
