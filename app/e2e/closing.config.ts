import { defineConfig } from "@playwright/test";
import demo from "./playwright.config.ts";

const port = Number(process.env.CABAS_E2E_PORT ?? 5471) + 20;

/** The end of the demo's day moves its clock past what the other specs work on: a demo market of its own. */
export default defineConfig({
  ...demo,
  projects: [{ name: "closing.spec.ts", testMatch: "closing.spec.ts" }],
  outputDir: "../../test-results/closing",
  use: { ...demo.use, baseURL: `http://localhost:${port}` },
  webServer: {
    command: "node dev/start.mjs --fresh",
    cwd: new URL("../..", import.meta.url).pathname,
    env: { PORT: String(port), CABAS_STATE: ".wrangler/e2e-closing" },
    wait: { stdout: /ready:/ },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
