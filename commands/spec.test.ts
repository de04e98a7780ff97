import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/* Holds commands/SPEC.md, the tests and the comments together. */

const root = join(import.meta.dirname, "..");
const sources = ["commands", "db", "worker", "party"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), "utf8") })),
);
const idsOf = (file: string) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map(([, id = ""]) => id);
const own = idsOf("commands/SPEC.md");
const known = new Set([...own, ...idsOf("core/SPEC.md")]);
const families = new Set([...known].map((id) => id.slice(0, 3)));

test("every promise stands at the start of a test's title", () => {
  const titled = new Set(
    sources
      .filter(({ path }) => path.endsWith(".test.ts"))
      .flatMap(({ text }) =>
        [...text.matchAll(/\(\s*["'`]((?:[A-Z]{3}-\d+(?:, )?)+) /g)].flatMap(([, list = ""]) => list.split(", ")),
      ),
  );
  expect(own.filter((id) => !titled.has(id))).toEqual([]);
});

test("no comment names a rule that neither SPEC.md has", () => {
  const strangers = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\b([A-Z]{3})-\d+\b/g)]
      .filter(([id, family = ""]) => families.has(family) && !known.has(id))
      .map(([id]) => `${path}: ${id}`),
  );
  expect(strangers).toEqual([]);
});
