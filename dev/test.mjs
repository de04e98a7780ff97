// npm test: every lane, one after another, each also alone (`npm run test:rules`, …). Says what it does and how long it took.
import { ensureChromium } from "./stack/chromium.mjs";
import { runTool } from "./stack/run-tool.mjs";

const vitest = (...args) => ["vitest", ["run", "--no-color", ...args]];

/** In the order of how soon they tell of a slip. */
const lanes = {
  check: [
    ["biome", ["ci", "--error-on-warnings", "."]],
    ["tsc", ["-b"]],
    ["node", ["dev/fences/check-fences.mjs"]],
  ],
  rules: [vitest("--project", "rules")],
  workerd: [vitest("--project", "workerd")],
  components: [vitest("--project", "components")],
  build: [
    ["vite", ["build", "--logLevel", "warn"]],
    ["node", ["dev/fences/check-bundle.mjs"]],
  ],
  browser: [
    ["playwright", ["test", "-c", "app/e2e/playwright.config.ts"]],
    ["playwright", ["test", "-c", "app/e2e/saturday.config.ts"]],
  ],
};
/** What does not fit into ten minutes; run before an issue is called done. */
const long = { long: [vitest("--project", "long")] };

const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? Object.keys(lanes) : asked;
const failed = [];
let passed = 0;

for (const name of chosen) {
  const steps = lanes[name] ?? long[name];
  if (steps === undefined) {
    console.error(
      `cabas: no test lane "${name}"; there are ${[...Object.keys(lanes), ...Object.keys(long)].join(", ")}`,
    );
    process.exit(1);
  }
  const started = Date.now();
  console.log(`\ncabas: lane ${name}`);
  let code = 0;
  if (name === "browser") process.env.CABAS_CHROMIUM = await ensureChromium();
  for (const [command, args] of steps) {
    code = await runTool(command, args, { env: { CI: "true" } });
    if (code !== 0) break;
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`cabas: lane ${name} ${code === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  if (code === 0) passed++;
  else failed.push(name);
}

console.log(`\n${failed.length === 0 ? "All lanes passed." : `Failed: ${failed.join(", ")}`}`);
console.log(`lanes: ${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
