// Listens for requests, and stops in order: no new connection, answers under way finish, the rest is cut.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { no, ok, type Result } from "../../lib/result.ts";

export type Listening = {
  /** http://HOST:PORT */
  readonly address: string;
  close(): Promise<void>;
};

/** How long answers under way may take once we stop, in milliseconds; live pages never end by themselves. */
const patience = 1_500;

type At = { readonly host: string; readonly port: number };

export function listen(
  { host, port }: At,
  /** `env` is the server's own side of the request: where it came from. */
  fetch: (request: Request, env: object) => Response | Promise<Response>,
): Promise<Result<Listening>> {
  const server = createAdaptorServer({ fetch }) as Server;
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(refusalOf(error, host, port)));
    server.listen(port, host, () => {
      const taken = (server.address() as AddressInfo).port;
      const name = host.includes(":") ? `[${host}]` : host;
      resolve(ok({ address: `http://${name}:${taken}`, close: () => close(server) }));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function refusalOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): Result<Listening> {
  if (code === "EADDRINUSE")
    return no("PortTaken", {
      message: `port ${port} of ${host} is taken by another program. Stop that one, or set PORT to another number.`,
    });
  if (code === "EACCES")
    return no("PortForbidden", { message: `this user may not listen on port ${port}. Set PORT to 1024 or more.` });
  return no("HostNotHere", {
    message: `cannot listen on ${host} (${code ?? message}). Set HOST to an address of this machine, such as 127.0.0.1.`,
  });
}
