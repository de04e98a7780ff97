import { describe, expect, it } from "vitest";
import { basePlaces } from "./i18n/places.ts";
import { isRoom } from "./shell/open-rooms.ts";

const sources = import.meta.glob<string>(["./**/*.{ts,tsx}", "!./e2e/**", "!./**/*.test.*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Source without its comments, which may speak of any place. Files are named as from here: "pages/home/home.tsx". */
function read(file: string): string {
  const source = sources[`./${file}`];
  if (source === undefined) throw new Error(`${file} does not exist`);
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

/** "ui/../i18n/t.ts" is "i18n/t.ts"; what stands outside app keeps its "..". */
const normal = (path: string): string => {
  const shorter = path.replace(/(^|\/)(?!\.\.\/)[^/]+\/\.\.\//, "$1").replace(/(^|\/)\.\//g, "$1");
  return shorter === path ? path : normal(shorter);
};
const folder = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);

interface Route {
  file: string;
  places: string[];
}

/** Files that a module of ours imports as values, at once or later: types are gone at run time. */
function imports(file: string): string[] {
  const found = read(file)
    .replace(partCall, "")
    .matchAll(/(?:^(?:import|export)\s(?!type\s)[^;]*?from\s+|\bimport\()"(\.[^"]+)"/gm);
  return [...found].map((match) => normal(folder(file) + (match[1] ?? ""))).filter((path) => /\.tsx?$/.test(path));
}

/** What `part` loads brings its own texts, and is read as a page of its own. */
const partCall =
  /\bpart\(\s*(?:\(\) => import\("|async \(\) => \(\{\s*default: \(await import\(")(\.[^"]+)"\)(?:\)\.\w+,?\s*\}\))?((?:,\s*"\w+")*),?\s*\)/g;
const parts: Route[] = Object.keys(sources).flatMap((path) => {
  const file = path.slice(2);
  return [...read(file).matchAll(partCall)].map((match) => ({
    file: normal(folder(file) + (match[1] ?? "")),
    places: [...(match[2] ?? "").matchAll(/"(\w+)"/g)].map((m) => m[1] ?? ""),
  }));
});

function closure(file: string, seen = new Set<string>()): Set<string> {
  // What stands outside app has no texts.
  if (seen.has(file) || file.startsWith("..")) return seen;
  seen.add(file);
  for (const next of imports(file)) closure(next, seen);
  return seen;
}

/** Places whose messages a file asks for: `t("board.title")`, `rich(...)`, a key kept in a table. */
const placeNames = [...read("i18n/places.ts").matchAll(/^ {2}(\w+): typeof \1;/gm)].map((match) => match[1] ?? "");
const key = new RegExp(`["\`](${placeNames.join("|")})\\.[\\w$]`, "g");
const spoken = (file: string): string[] => [...read(file).matchAll(key)].map((match) => match[1] ?? "");

const lists = `${read("routes.tsx")}${read("rooms.tsx")}`;
const routes: Route[] = [...lists.matchAll(/page\(\(\) => import\("\.\/([^"]+)"\)((?:,\s*"\w+")*),?\s*\)/g)].map(
  (match) => ({ file: match[1] ?? "", places: [...(match[2] ?? "").matchAll(/"(\w+)"/g)].map((m) => m[1] ?? "") }),
);

/** `errors` comes with the first refusal (explain.ts), wherever that is. */
const always = new Set<string>([...basePlaces, "errors"]);

describe("routes", () => {
  it("are all read by this test", () => {
    expect(routes.length).toBe(lists.match(/import\("\.\//g)?.length);
    expect(placeNames.length).toBeGreaterThan(8);
    expect(parts.map(({ places }) => places)).toContainEqual(["pictures"]);
  });

  it.each([...routes, ...parts])("$file loads the messages of every place it speaks of", (route) => {
    const silent = [...closure(route.file)].flatMap((file) =>
      spoken(file)
        .filter((place) => !always.has(place) && !route.places.includes(place))
        .map((place) => `${file}: ${place}`),
    );
    expect(silent).toEqual([]);
  });

  it("loads nothing for the frame around them but the base", () => {
    const silent = [...closure("shell/root.tsx"), ...closure("shell/shell.tsx")].flatMap((file) =>
      spoken(file).filter((place) => !always.has(place)),
    );
    expect(silent).toEqual([]);
  });

  it("that stand in rooms.tsx are known as such before its file is there", () => {
    const list = read("rooms.tsx");
    const blocks = ["bare", "doors"].map((name) => list.slice(list.indexOf(`const ${name}:`)).split("\n];")[0] ?? "");
    const roots = [...blocks.join("").matchAll(/"(\/[a-z][^"]*)"/g)].map(([, path]) => path ?? "");
    expect(roots.length).toBeGreaterThan(15);
    expect(roots.filter((path) => !isRoom(path))).toEqual([]);
  });
});
