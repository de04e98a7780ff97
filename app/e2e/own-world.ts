import { defineConfig } from "@playwright/test";
import demo from "./playwright.config.ts";

/** One spec on a server and a database of its own: the same built app, `name` says where its state and results stand. */
export const ownWorld = (world: { name: string; spec: string; portsOn: number; start: string }) => {
  const port = Number(process.env.CABAS_E2E_PORT ?? 5471) + world.portsOn;
  return defineConfig({
    ...demo,
    projects: [{ name: world.spec, testMatch: world.spec }],
    outputDir: `../../test-results/${world.name}`,
    // A whole day, or a market's first weeks: more steps than any page.
    timeout: 420_000,
    use: { ...demo.use, baseURL: `http://localhost:${port}` },
    webServer: {
      command: world.start,
      cwd: new URL("../..", import.meta.url).pathname,
      env: { PORT: String(port), CABAS_STATE: `.wrangler/e2e-${world.name}` },
      wait: { stdout: /ready:/ },
      timeout: 240_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
      stdout: "ignore",
      stderr: "pipe",
    },
  });
};
