// npm run bench <name>: runs dev/bench/<name>.mjs; figures go to dev/bench/results.
import { readdir } from "node:fs/promises";

const benches = (await readdir(new URL("./bench/", import.meta.url)))
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.slice(0, -".mjs".length));
const [name = ""] = process.argv.slice(2);
if (!benches.includes(name)) {
  console.error(`cabas: npm run bench <${benches.join(" | ")}>`);
  process.exit(1);
}
await import(`./bench/${name}.mjs`);
