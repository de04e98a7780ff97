import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const bin = join(root, "node_modules", ".bin");

/** The tools' own look-ups, banners and questions are switched off: nothing leaves the machine. */
export const quietEnv = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

/** Runs one of the project's tools to its end. `quiet` shows its output only when it fails, `onLine` takes it line by line. */
export async function runTool(command, args, { quiet = false, onLine, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: quiet || onLine ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    env: { ...quietEnv, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    if (onLine) createInterface({ input: stream }).on("line", onLine);
    else if (quiet) stream.on("data", (part) => (output += part));
  }
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0 && quiet) process.stderr.write(output);
  return code ?? 1;
}
