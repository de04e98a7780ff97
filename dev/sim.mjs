// npm run test:sim -- --seeds 10000 [--from 0]: many days in the hall (party/sim), on all cores, each seed once. A day that goes
// wrong is shrunk and printed as data to keep in party/sim/stories.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { runTool } from "./stack/run-tool.mjs";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "1000" }, from: { type: "string", default: "0" } },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isInteger(seeds) || !Number.isInteger(from) || seeds < 1 || from < 0) {
  console.error("cabas: npm run test:sim -- --seeds <how many> [--from <first>]");
  process.exit(1);
}

const workers = Math.min(availableParallelism(), seeds);
const share = Math.ceil(seeds / workers);
const started = Date.now();
const codes = await Promise.all(
  Array.from({ length: workers }, (_, worker) => {
    const env = { SIM_FROM: String(from + worker * share), SIM_SEEDS: String(Math.min(share, seeds - worker * share)) };
    return runTool("vitest", ["run", "--no-color", "--project", "rules", "party/sim/board-sim.test.ts"], { env });
  }),
);
const failed = codes.filter((code) => code !== 0).length;
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(`cabas: ${seeds} days from seed ${from} in ${seconds} s: ${failed === 0 ? "all ended well" : "FAILED"}`);
process.exit(failed === 0 ? 0 : 1);
