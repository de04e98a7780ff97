// Makes a bare clone runnable: installs the locked packages once and writes the Worker's types.
// Runs on any Node 18+, before anything is installed, so it imports nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules", ".bin");

const digest = (...files) =>
  files.reduce((hash, file) => hash.update(readFileSync(join(root, file))), createHash("sha256")).digest("hex");

function run(command, args, env) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function once(name, key, what, work) {
  const stamp = join(root, "node_modules", `.cabas-${name}`);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  console.log(`cabas: ${what}`);
  work();
  writeFileSync(stamp, key);
}

// npm must not run on the very Node binary that `npm ci` is about to delete, so our .bin leaves the PATH here.
const outside = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((part) => !part.endsWith(join("node_modules", ".bin")));
const bare = { ...process.env, PATH: outside.join(delimiter) };
const quiet = {
  ...process.env,
  PATH: [bin, ...outside].join(delimiter),
  CI: "true",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_LOG: "error",
};

once(
  "install",
  digest("package-lock.json") + process.platform + process.arch,
  "installing packages (about a minute the first time)",
  () => run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], bare),
);
once("types", digest("wrangler.toml", "package-lock.json"), "writing the Worker's types", () =>
  run("wrangler", ["types", "--strict-vars=false", "-c", "wrangler.toml"], quiet),
);
