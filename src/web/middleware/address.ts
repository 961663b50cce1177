// Who is asking, as an address: to slow down guessing. Behind proxies it is the rightmost address in X-Forwarded-For that isn't a proxy's
// of ours; what stands left of it, anybody may have written. From a peer that isn't trusted the header counts for nothing.
import { BlockList, isIP } from "node:net";
import type { Asked } from "../env.ts";

/** A proxy on this machine, when nothing else is said. */
export const loopback: readonly string[] = ["127.0.0.0/8", "::1"];

const lists = new WeakMap<readonly string[], BlockList>();

function listOf(proxies: readonly string[]): BlockList {
  const known = lists.get(proxies);
  if (known) return known;
  const list = new BlockList();
  for (const one of proxies) {
    const [address = "", bits] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  lists.set(proxies, list);
  return list;
}

/** IPv4 inside IPv6 as IPv4; without brackets and port, as some proxies write them. Null: no address. */
function plain(text: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d[\d.]*):\d+$/.exec(text)?.[1] ?? text;
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(address) === 0 || address.includes("%") ? null : address;
}

/** @param forwarded X-Forwarded-For, all its lines joined by commas */
export function addressBehind(proxies: readonly string[], peer: string, forwarded: string): string {
  const list = listOf(proxies);
  const isProxy = (address: string) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  const chain = forwarded.split(",").map((one) => plain(one.trim()));
  let address = plain(peer) ?? peer;
  while (isIP(address) !== 0 && isProxy(address)) {
    const before = chain.pop();
    if (!before) break; // nothing more said, or nothing that is an address: the last proxy stands for them
    address = before;
  }
  return address;
}

/** Whoever holds an IPv6 network has 2^64 addresses of it: they count as one (RFC 6177). */
export function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [left, right] = [groups(head), groups(tail ?? "")];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const all = [...left, ...Array<string>(gap).fill("0"), ...right];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

export function clientAddress(c: Asked): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? "unknown";
  const proxies = c.var.deps.config.trustedProxies ?? loopback;
  return network(addressBehind(proxies, peer, c.req.header("x-forwarded-for") ?? ""));
}
