import { mkdirSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { launchSimulator } from "../payment-simulator/launch.ts";
import { buildDemo, servedBuild } from "./build-demo.mjs";
import { localSecrets } from "./local-secrets.mjs";
import { root, runTool } from "./run-tool.mjs";

// Read by workerd's tooling in this very process.
Object.assign(process.env, {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
});

/** Where this machine keeps its demo: D1, rooms, files, and beside them the simulator's own state. */
export const stateFolder = () => {
  const folder = process.env.CABAS_STATE ?? ".wrangler/state";
  return isAbsolute(folder) ? folder : join(root, folder);
};

export const say = (line) => console.log(`cabas: ${line}`);

/**
 * The whole product on one port and the simulator on the next, both in workerd. Returns {url, simulatorUrl, close}.
 * `hot` serves by Vite with hot reload instead of the built app; CABAS_BUILT=1 serves what the build lane of this test run built.
 */
export async function serve({ port, hot = false }) {
  const state = stateFolder();
  mkdirSync(state, { recursive: true });
  const secrets = localSecrets({ port, simulatorPort: port + 1 });
  say("bringing the database up to date");
  const migrated = await runTool(
    "wrangler",
    ["d1", "migrations", "apply", "DB", "--local", "-c", "wrangler.toml", "--persist-to", state],
    { quiet: true, env: { CI: "true" } },
  );
  if (migrated !== 0) throw new Error("the migrations failed");

  const { createServer, preview } = await import("vite");
  process.env.CABAS_STATE = state;
  if (!hot && process.env.CABAS_BUILT !== "1") {
    say("building the app");
    await buildDemo();
  }

  say(`starting the payment simulator on port ${port + 1}`);
  const simulator = await launchSimulator({
    port: port + 1,
    persistTo: join(state, "payment-simulator"),
    webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`,
    webhookSecret: secrets.STRIPE_WEBHOOK_SECRET,
    secretKey: secrets.STRIPE_SECRET_KEY,
    publicUrl: `http://localhost:${port + 1}`,
  });
  if (hot) process.env.CABAS_SECRETS = JSON.stringify(secrets);
  const options = { configFile: join(root, "vite.config.ts"), mode: "demo", logLevel: "warn", clearScreen: false };
  const server = hot
    ? await (await createServer({ ...options, server: { port } })).listen()
    : await preview({ ...options, root: servedBuild(port, secrets), preview: { port } });
  const base = `http://127.0.0.1:${port}`;
  await ready(base);

  let timer;
  return {
    url: `http://localhost:${port}`,
    base,
    simulatorUrl: simulator.url,
    /** Locally no cron fires by itself. */
    tick: () => {
      timer = setInterval(() => fetch(`${base}/cdn-cgi/handler/scheduled`).catch(() => undefined), 10_000);
    },
    close: async () => {
      clearInterval(timer);
      await server.close();
      await simulator.dispose();
    },
  };
}

async function ready(base) {
  let last = "";
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    try {
      const response = await fetch(`${base}/api/health`);
      last = await response.text();
      if (response.ok) return;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the Worker did not become ready: ${last}`);
}

/** Forgets the demo: only what these scripts wrote in the folder, for CABAS_STATE may point anywhere. */
export function forgetState() {
  for (const name of ["v3", "payment-simulator"]) rmSync(join(stateFolder(), name), { recursive: true, force: true });
}

/** Fills an empty database with the demo market; says what it does. */
export async function seedOnce(base, size = "demo", { always = false } = {}) {
  if (!always && (await (await fetch(`${base}/api/markets`)).json()).markets.length > 0) return;
  say(size === "demo" ? "making the demo market (once)" : `making the ${size} market`);
  const response = await fetch(`${base}/dev/seed`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ size }),
  });
  let last = "";
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    for (const line of part.split("\n").filter((text) => text !== "")) {
      last = line;
      if (line !== "seeded") say(`  ${line}`);
    }
  }
  if (last !== "seeded") throw new Error("the demo market could not be made");
}
