// The layer fences must bite: every bad fixture has to be refused by the linter, in its own folder's rules.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../stack/run-tool.mjs";

const bad = join(root, "dev", "fences", "bad");
let failures = 0;
for (const name of readdirSync(bad)) {
  const text = readFileSync(join(bad, name), "utf8");
  const place = /^\/\/ place: (\S+)/.exec(text)?.[1];
  if (place === undefined) throw new Error(`${name} does not say where it belongs`);
  const target = join(root, place);
  writeFileSync(target, text);
  const lint = spawnSync("biome", ["lint", "--only=style/noRestrictedImports", target], {
    cwd: root,
    encoding: "utf8",
  });
  rmSync(target);
  if (lint.status === 0) {
    console.error(`fence: ${place} was let through (${name})`);
    failures++;
  }
}
if (failures > 0) process.exit(1);
console.log(`fences: ${readdirSync(bad).length} bad imports refused`);
