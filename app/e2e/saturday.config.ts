import { defineConfig } from "@playwright/test";
import demo from "./playwright.config.ts";

const port = Number(process.env.CABAS_E2E_PORT ?? 5471) + 10;

/** The same built app on a database that holds nothing but its tables: everything in it is made by the people of the test. */
export default defineConfig({
  ...demo,
  projects: [{ name: "first-saturday.spec.ts", testMatch: "first-saturday.spec.ts" }],
  outputDir: "../../test-results/saturday",
  timeout: 420_000,
  use: { ...demo.use, baseURL: `http://localhost:${port}` },
  webServer: {
    command: "node dev/start.mjs --fresh --empty",
    cwd: new URL("../..", import.meta.url).pathname,
    env: { PORT: String(port), CABAS_STATE: ".wrangler/e2e-empty" },
    wait: { stdout: /ready:/ },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
