import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./run-tool.mjs";

const built = join(root, "dist", "local");

/** The app and its Worker with the demo's doors, for any port: addresses and secrets come when it is served. */
export async function buildDemo() {
  const { createBuilder } = await import("vite");
  // `build` would make the browser's part alone.
  const builder = await createBuilder({ configFile: join(root, "vite.config.ts"), mode: "demo", logLevel: "warn" });
  await builder.buildApp();
}

/** The built Worker once more with this port's addresses and secrets, beside the one app: returns the folder to serve from. */
export function servedBuild(port, secrets) {
  const folder = join(root, "dist", "served", String(port));
  const worker = join(folder, "worker");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(built, "cabas"), worker, { recursive: true });
  const file = join(worker, "wrangler.json");
  const config = JSON.parse(readFileSync(file, "utf8"));
  config.vars = { ...config.vars, ...secrets };
  config.assets.directory = relative(worker, join(built, "client"));
  writeFileSync(file, JSON.stringify(config));
  // Where the preview server looks for the Worker to run.
  const pointer = join(folder, ".wrangler", "deploy");
  mkdirSync(pointer, { recursive: true });
  writeFileSync(
    join(pointer, "config.json"),
    JSON.stringify({ configPath: relative(pointer, file), auxiliaryWorkers: [] }),
  );
  return folder;
}

if (process.argv[1] === import.meta.filename) await buildDemo();
