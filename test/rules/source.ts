// The project's own files, as text, for the rules that hold over all of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Source = { readonly path: string; readonly text: string };

export const root = fileURLToPath(new URL("../../", import.meta.url));
const kept = ["src", "test", "script", "bench", "db", "locales", "letters", "policies", "docs", "public"];
const taken = new Set(["node_modules", "public/vendor"]); // made or brought by others

/** Every folder of the project below the root with what it holds, by path from the root ("src/lib"). */
export const folders: ReadonlyMap<string, readonly string[]> = new Map(
  kept.filter((folder) => existsSync(join(root, folder))).flatMap(walk),
);

function walk(folder: string): [string, readonly string[]][] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, encoding: "utf8" });
  const inside = entries.filter((entry) => entry.isDirectory() && !taken.has(`${folder}/${entry.name}`));
  return [[folder, entries.map(({ name }) => name)], ...inside.flatMap(({ name }) => walk(`${folder}/${name}`))];
}

/** The files under one of the folders whose name ends so. */
export function files(top: string, ending: RegExp): readonly Source[] {
  const under = [...folders].filter(([folder]) => folder === top || folder.startsWith(`${top}/`));
  const paths = under.flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`));
  return paths
    .filter((path) => ending.test(path) && !folders.has(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The text without its comments. */
export const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

export type Import = { readonly from: string; readonly onlyTypes: boolean };

/** What a file imports: "src/lib/result.ts" for the project's own files, the bare name for packages. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const found = code(text).matchAll(
    /\b(?:(import|export)\s+(type\s)?(?:[^"'`;()]*?\sfrom\s+)?|import\s*\(\s*|new URL\(\s*)["'`]([^"'`]+)["'`]/g,
  );
  return [...found]
    .filter(([whole, , , name = ""]) => !whole.startsWith("new URL") || /\.[cm]?[jt]sx?$/.test(name))
    .map(([, , types, name = ""]) => ({
      from: name.startsWith(".") ? join(path, "..", name) : name,
      onlyTypes: types !== undefined,
    }));
}
