// npm test: every lane, each also alone (`npm run test:rules`, …). Says what it does and how long it took.
import { ensureChromium } from "./stack/chromium.mjs";
import { runTool } from "./stack/run-tool.mjs";

const vitest = (...args) => ["vitest", ["run", "--no-color", ...args]];

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
    // The same with the demo's doors, once for every browser test.
    ["node", ["dev/stack/build-demo.mjs"]],
  ],
  browser: [["playwright", ["test", "-c", "app/e2e/playwright.config.ts"]]],
  saturday: [
    ["playwright", ["test", "-c", "app/e2e/saturday.config.ts"]],
    ["playwright", ["test", "-c", "app/e2e/closing.config.ts"]],
  ],
  /** What does not fit into ten minutes; run before an issue is called done. */
  long: [vitest("--project", "long")],
};

/**
 * Two lanes at a time, for a machine has at least two cores and most of a lane is one of them: in each row one after another,
 * in the order of how soon they tell of a slip.
 */
const rows = [
  ["check", "rules", "components", "build", "browser"],
  ["workerd", "saturday"],
];
const inBrowser = new Set(["browser", "saturday"]);

const asked = process.argv.slice(2);
const unknown = asked.find((name) => lanes[name] === undefined);
if (unknown !== undefined) {
  console.error(`cabas: no test lane "${unknown}"; there are ${Object.keys(lanes).join(", ")}`);
  process.exit(1);
}
const chosen = asked.length === 0 ? rows : [asked];
const sideBySide = chosen.length > 1;
if (chosen.flat().some((name) => inBrowser.has(name))) process.env.CABAS_CHROMIUM = await ensureChromium();

const passed = [];
const failed = [];
const ended = new Map(chosen.flat().map((name) => [name, ending()]));

/** A promise and what resolves it; Node 20 has no Promise.withResolvers. */
function ending() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Runs a lane to its end. Where another one runs beside it, every line says whose it is. */
async function runLane(name) {
  const started = Date.now();
  const say = (line) => console.log(sideBySide && line !== "" ? `${name.padEnd(10)} ${line}` : line);
  say(`cabas: lane ${name}`);
  let code = 0;
  for (const [command, args] of lanes[name]) {
    const built = inBrowser.has(name) && passed.includes("build") ? { CABAS_BUILT: "1" } : {};
    code = await runTool(command, args, { env: { CI: "true", ...built }, ...(sideBySide ? { onLine: say } : {}) });
    if (code !== 0) break;
  }
  (code === 0 ? passed : failed).push(name);
  say(`cabas: lane ${name} ${code === 0 ? "passed" : "FAILED"} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

async function runRow(names) {
  for (const name of names) {
    // What the browser sees is built once.
    if (inBrowser.has(name)) await ended.get("build")?.promise;
    await runLane(name);
    ended.get(name)?.resolve();
  }
}

await Promise.all(chosen.map(runRow));

console.log(`\n${failed.length === 0 ? "All lanes passed." : `Failed: ${failed.join(", ")}`}`);
console.log(`lanes: ${passed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
