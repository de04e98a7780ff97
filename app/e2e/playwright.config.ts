import { defineConfig } from "@playwright/test";

const port = Number(process.env.CABAS_E2E_PORT ?? 5471);
const root = new URL("../..", import.meta.url).pathname;

/** The built app on the real runtime with a demo market made for this run; nobody reloads, nobody waits for time. */
export default defineConfig({
  testDir: ".",
  // In one world, one after another: the pages as the demo begins; a trial, while no mail of another test is on its way; the open
  // sale; the day of its board, each on baskets of its own; last the main job, which moves its clock by days. The end of that day
  // has a world of its own (closing.config.ts).
  projects: [
    "pages.spec.ts",
    "trial.spec.ts",
    "own-weights.spec.ts",
    "hall.spec.ts",
    "touches-of-the-hall.spec.ts",
    "extras.spec.ts",
    "main-job.spec.ts",
  ].map((file) => ({
    name: file,
    testMatch: file,
    // A page that fails is named with what is wrong with it.
    ...(file === "pages.spec.ts" ? { use: { trace: "off" as const } } : {}),
  })),
  outputDir: "../../test-results/demo",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // Its DOM snapshots show what was there; a picture of every frame as well costs three times the page's own work.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CABAS_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      ],
    },
  },
  webServer: {
    command: "node dev/start.mjs --fresh",
    cwd: root,
    env: { PORT: String(port), CABAS_STATE: ".wrangler/e2e" },
    wait: { stdout: /ready:/ },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
