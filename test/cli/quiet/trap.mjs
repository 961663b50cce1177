// Loaded before anything else (NODE_OPTIONS=--import): writes down each connection and each look-up of a name that a process opens, into the
// file TRAP, and refuses what leads off this machine.

import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const here = (host) => /^(localhost|::1|::ffff:127\.|127\.)/.test(host);
function note(what, host) {
  appendFileSync(process.env.TRAP, `${here(host) ? "inside" : "outside"} ${what} ${host}\n`);
  if (!here(host)) throw new Error(`trapped: ${what} ${host}`);
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = net._normalizeArgs(
    args[0]?.[0] && typeof args[0] === "object" && Array.isArray(args[0]) ? args[0] : args,
  );
  if (!options.path) note("connect", `${options.host ?? "localhost"}:${options.port}`);
  return connect.apply(this, args);
};
for (const of of [dns, dns.promises])
  for (const name of Object.keys(of).filter((one) => /^(lookup|resolve)/.test(one) && typeof of[one] === "function")) {
    const asked = of[name];
    of[name] = function (host, ...rest) {
      note(name, String(host));
      return asked.call(this, host, ...rest);
    };
  }
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  note("send", String(args.slice(1).findLast((one) => typeof one === "string") ?? "localhost"));
  return send.apply(this, args);
};
syncBuiltinESMExports();
