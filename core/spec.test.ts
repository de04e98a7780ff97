import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";

/* Keeps SPEC.md, the code and the tests together. */

const CORE = import.meta.dirname;
const files = readdirSync(CORE, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(CORE, path), "utf8") }));
const tests = files.filter(({ path }) => path.endsWith(".test.ts") && basename(path) !== "spec.test.ts");
const sources = files.filter(({ path }) => !path.endsWith(".test.ts") && !path.startsWith("testing"));

const spec = readFileSync(join(CORE, "SPEC.md"), "utf8");
const rules = [...spec.matchAll(/^- \*\*([A-Z]{3}-\d+)\*\* (.+)$/gm)].map(([, id = "", text = ""]) => ({ id, text }));
const ids = new Set(rules.map((rule) => rule.id));
const families = new Set(rules.map((rule) => rule.id.slice(0, 3)));

/** Ids at the start of a title: `it("REF-1, REF-2 never …`. */
const titled = tests.flatMap(({ path, text }) =>
  [...text.matchAll(/\(\s*["'`]([A-Z]{3}-\d+(?:, [A-Z]{3}-\d+)*) /g)].flatMap(([, list = ""]) =>
    list.split(", ").map((id) => ({ path, id })),
  ),
);
const mentioned = (text: string): string[] =>
  [...text.matchAll(/\b([A-Z]{3})-\d+\b/g)].filter(([, family = ""]) => families.has(family)).map(([id]) => id);

it("finds rules and titles at all", () => {
  expect(rules.length).toBeGreaterThan(90);
  expect(titled.length).toBeGreaterThan(rules.length);
});

it("gives every rule one id, counted up without gaps within its family", () => {
  expect(ids.size).toBe(rules.length);
  for (const family of families) {
    const numbers = rules.filter(({ id }) => id.startsWith(family)).map(({ id }) => Number(id.slice(4)));
    expect(numbers, family).toEqual(numbers.map((_, at) => at + 1));
  }
});

it("gives every rule a statement and a source", () => {
  expect(rules.filter(({ text }) => !/^[A-Z].*\. \[[^\]]+\]$/.test(text))).toEqual([]);
});

it("names every rule at the start of a test's title", () => {
  const covered = new Set(titled.map(({ id }) => id));
  expect([...ids].filter((id) => !covered.has(id))).toEqual([]);
});

it("names no rule that is not in SPEC.md, in tests or in code", () => {
  expect(titled.filter(({ id }) => !ids.has(id))).toEqual([]);
  const strangers = sources.flatMap(({ path, text }) =>
    mentioned(text)
      .filter((id) => !ids.has(id))
      .map((id) => `${path}: ${id}`),
  );
  expect(strangers).toEqual([]);
});

it("skips no test", () => {
  const skipping = /\b(?:it|test|describe)\.(?:skip|todo|only|fails)\b/;
  expect(tests.filter(({ text }) => skipping.test(text)).map(({ path }) => path)).toEqual([]);
});

it("lets the rules import nothing from outside", () => {
  const imports = sources
    .filter(({ path }) => !path.startsWith("contract"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:from|import) "([^"]+)"/g)].map(([, from = ""]) => ({ path, from })),
    );
  expect(imports.length).toBeGreaterThan(50);
  const outside = imports.filter(({ path, from }) => !from.startsWith(".") || join(path, "..", from).startsWith(".."));
  expect(outside).toEqual([]);
});

it("lets the rules read no clock and draw no chance", () => {
  const ambient = /Date\.now|new Date\(\)|Math\.random|crypto\.|performance\.|setTimeout|process\./;
  expect(sources.filter(({ text }) => ambient.test(text)).map(({ path }) => path)).toEqual([]);
});
