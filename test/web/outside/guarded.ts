// What every answer must say to the browser, whatever was asked and however it went.
import assert from "node:assert/strict";

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** @param what said when it fails */
export function isGuarded(headers: Headers, html: string, what: string): void {
  const policy = headers.get("content-security-policy") ?? "";
  const rules = new Map(policy.split("; ").map((rule) => rule.split(/ (.*)/s) as [string, string]));
  assert.equal(rules.get("default-src"), "'none'", `${what}: ${policy}`);
  assert.doesNotMatch(policy, /unsafe|\*|https?:|blob:/, what);
  if (rules.has("script-src")) assert.equal(rules.get("script-src"), "'self'", what);
  if (!rules.has("sandbox"))
    for (const name of ["frame-ancestors", "base-uri"]) assert.equal(rules.get(name), "'none'", `${what}: ${name}`);
  for (const [name, value] of Object.entries(always)) assert.equal(headers.get(name), value, `${what}: ${name}`);
  assert.ok(headers.get("permissions-policy"), what);
  const isAsset = /immutable/.test(headers.get("cache-control") ?? "");
  assert.ok(isAsset || headers.get("cache-control") === "no-store", `${what}: ${headers.get("cache-control")}`);
  for (const name of ["server", "x-powered-by"]) assert.equal(headers.get(name), null, `${what}: ${name}`);
  for (const line of headers.getSetCookie()) {
    assert.match(line, /; HttpOnly/i, `${what}: ${line}`);
    assert.match(line, /; SameSite=(Lax|Strict)/i, `${what}: ${line}`);
  }
  if (!/^text\/html/.test(headers.get("content-type") ?? "")) return;
  assert.doesNotMatch(html, /<[^>]*\sstyle=|<style\b|\son\w+="|javascript:/i, `${what}: inline style or script`);
  for (const [, tag = "", inside = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
    assert.ok(/ src="\/assets\//.test(tag) && inside === "", `${what}: a script in the page`);
  for (const [form] of html.matchAll(/<form\b[^>]*method="post"[^>]*>/g))
    assert.ok(html.includes(`${form}<input type="hidden" name="form-token"`), `${what}: a form without a token`);
  for (const [, address = ""] of html.matchAll(/(?:src|href|action)="([^"]*)"/g))
    assert.ok(
      /^(?:[/#?]|mailto:|tel:)/.test(address) && !address.startsWith("//"),
      `${what}: leads away to ${address}`,
    );
}
