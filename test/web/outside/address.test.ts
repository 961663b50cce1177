// Which address counts: the rightmost that isn't a trusted proxy's; what a stranger writes into the header counts for nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readProxies } from "../../../src/config/values.ts";
import { addressBehind, loopback, network } from "../../../src/web/middleware/address.ts";

const lines: readonly (readonly [
  what: string,
  proxies: readonly string[],
  peer: string,
  forwarded: string,
  is: string,
])[] = [
  ["nobody between", loopback, "203.0.113.9", "", "203.0.113.9"],
  ["a stranger's header", loopback, "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["a proxy on this machine", loopback, "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["the same by IPv6, and IPv4 inside it", loopback, "::1", "::ffff:198.51.100.1", "198.51.100.1"],
  ["the peer as IPv4 inside IPv6", loopback, "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["what the client forged stands further left", loopback, "127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"],
  ["two proxies", ["10.0.0.0/8"], "10.0.0.5", "198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["two proxies and a forged one", ["10.0.0.0/8"], "10.0.0.5", "10.1.1.1, 198.51.100.1, 10.9.9.9", "198.51.100.1"],
  ["all of them proxies: the first", ["10.0.0.0/8"], "10.0.0.5", "10.1.1.1, 10.9.9.9", "10.1.1.1"],
  ["a proxy that says nothing", ["10.0.0.5"], "10.0.0.5", "", "10.0.0.5"],
  ["no address in the header: the proxy's", ["10.0.0.5"], "10.0.0.5", "1.2.3.4, unknown", "10.0.0.5"],
  ["noise", ["10.0.0.5"], "10.0.0.5", "'; drop table x, <script>", "10.0.0.5"],
  ["with ports", ["10.0.0.5"], "10.0.0.5", "198.51.100.1:5123", "198.51.100.1"],
  ["IPv6 with brackets and port", ["10.0.0.5"], "10.0.0.5", "[2001:db8::7]:443", "2001:db8::7"],
  ["a network of IPv6", ["fd00::/8"], "fd00::5", "2001:db8::7", "2001:db8::7"],
  ["none trusted, this machine neither", [], "127.0.0.1", "198.51.100.1", "127.0.0.1"],
  ["asked without a server", loopback, "unknown", "198.51.100.1", "unknown"],
];
for (const [what, proxies, peer, forwarded, is] of lines)
  test(`${what}: ${is}`, () => assert.equal(addressBehind(proxies, peer, forwarded), is));

test("an IPv6 network counts as one, however its addresses are written; IPv4 as it is", () => {
  for (const one of ["2001:db8:1:2::1", "2001:0db8:0001:0002:ffff:ffff:ffff:ffff", "2001:DB8:1:2:3::"])
    assert.equal(network(one), "2001:db8:1:2::/64");
  assert.equal(network("2001:db8::1"), "2001:db8:0:0::/64");
  assert.equal(network("198.51.100.1"), "198.51.100.1");
});

test("CONCORD_TRUSTED_PROXIES: addresses and networks, or none; anything else stops the start", () => {
  assert.deepEqual(readProxies("10.0.0.5, 192.168.7.0/24,::1,fd00::/8"), {
    value: ["10.0.0.5", "192.168.7.0/24", "::1", "fd00::/8"],
  });
  assert.deepEqual(readProxies("none"), { value: [] });
  for (const wrong of ["proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "all", "10.0.0.5;10.0.0.6", ","])
    assert.ok("wrong" in readProxies(wrong), wrong);
});
