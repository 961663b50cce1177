// The two dark schemes, the system's and the reader's own choice, are one scheme; a path once given stays what it was.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { paths } from "../../../src/web/paths.ts";

const tokens = readFileSync(new URL("../../../public/tokens.css", import.meta.url), "utf8");

test("dark by the system and dark by choice are equal", () => {
  const bySystem = /:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/.exec(tokens)?.[1];
  const byChoice = /\n:root\[data-theme="dark"\] \{([^}]*)\}/.exec(tokens)?.[1];
  const lines = (block: string | undefined) => block?.split(";").map((line) => line.trim().replace(/\s+/g, " "));
  assert.ok(bySystem?.includes("--paper"));
  assert.deepEqual(lines(bySystem), lines(byChoice));
});

test("the patron's addresses: people write them down, so none may change unseen", () => {
  assert.deepEqual(Object.values(paths), [
    "/",
    "/question",
    "/request",
    "/concern",
    "/thanks",
    "/keep/:door",
    "/receipt",
    "/receipt/large-print",
    "/receipt/done",
    "/my-case",
    "/my-case/words",
    "/my-case/review",
    "/my-case/talk",
    "/my-case/settled",
    "/my-case/not-settled",
    "/my-case/withdraw",
    "/my-case/reopen",
    "/my-case/contact",
    "/my-case/complaint",
    "/my-case/complaint/form",
    "/my-case/complaint/words",
    "/my-case/complaint/appeal",
    "/my-case/complaint/withdraw",
    "/my-case/complaint/letter/:id",
    "/complaint",
    "/my-case/close",
    "/my-case/file/:id",
    "/lost-code",
    "/policies",
    "/policies/:code",
    "/clause/:clause",
    "/conduct",
    "/privacy",
    "/accessibility",
    "/look",
  ]);
});
