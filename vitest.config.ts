import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { leanIcons } from "./dev/build/lean-icons.ts";

process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
process.env.WRANGLER_SEND_METRICS ??= "false";

/** Big libraries bundled once: module by module they cost workerd a dozen seconds a run. */
const bundled = [
  "better-auth/minimal",
  "better-auth/adapters/drizzle",
  "better-auth/plugins/email-otp",
  "drizzle-orm",
  "drizzle-orm/d1",
  "drizzle-orm/sqlite-core",
  "hono",
  "hono/cookie",
  "hono/html",
  "hono/factory",
  "hono/http-exception",
  "hono/streaming",
  "hono/body-limit",
  "hono/utils/cookie",
  "hono-openapi",
  "lib0/decoding",
  "lib0/encoding",
  "nodemailer",
  "partyserver",
  "stripe",
  "uuidv7",
  "valibot",
  "y-protocols/awareness",
  "y-protocols/sync",
  "yjs",
];

export default defineConfig({
  // Vitest 5 caches modules in files that workerd cannot read.
  test: {
    projects: [
      {
        test: {
          name: "rules",
          environment: "node",
          // Pure functions leave nothing behind: a process and a module graph of its own for each of 140 files costs four times the tests.
          pool: "threads",
          isolate: false,
          include: [
            "core/**/*.test.ts",
            "commands/**/*.test.ts",
            "db/**/*.test.ts",
            "party/**/*.test.ts",
            "worker/**/*.test.ts",
            "dev/**/*.test.ts",
            "app/**/*.test.ts",
          ],
          exclude: ["**/*.workerd.test.ts", "**/*.long.test.ts", "**/node_modules/**"],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: "./dev/testing/worker.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations("./db/migrations"),
                APP_URL: "http://localhost:5173",
                AUTH_SECRET: "test-secret-test-secret-test-secret-test",
                STRIPE_SECRET_KEY: "sk_test_local_simulator",
                STRIPE_WEBHOOK_SECRET: "whsec_local_simulator",
                STRIPE_API_BASE: "http://127.0.0.1:1",
              },
            },
          })),
        ],
        test: {
          name: "workerd",
          include: ["**/*.workerd.test.ts"],
          exclude: ["**/node_modules/**", "dist/**"],
          setupFiles: ["./dev/testing/setup.ts"],
          globalSetup: ["./dev/testing/node-side/setup.ts"],
          fsModuleCache: false,
          isolate: false,
          maxWorkers: 1,
          // A test plays a whole market on a real database: seconds of work, not a wait.
          testTimeout: 60_000,
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                include: bundled,
                rolldownOptions: {
                  platform: "neutral",
                  external: [/^node:/, /^cloudflare:/],
                  resolve: {
                    conditionNames: ["workerd", "worker", "import", "module"],
                    mainFields: ["module", "main"],
                  },
                },
              },
            },
          },
        },
      },
      {
        test: {
          name: "long",
          environment: "node",
          include: ["**/*.long.test.ts"],
          exclude: ["**/node_modules/**"],
          testTimeout: 600_000,
        },
      },
      {
        plugins: [leanIcons(fileURLToPath(new URL("app/ui/lucide-icon.tsx", import.meta.url))), solid()],
        test: {
          name: "components",
          environment: "jsdom",
          include: ["app/**/*.test.tsx"],
          // One jsdom a worker, and still a window and modules of its own for every file.
          pool: "vmThreads",
          setupFiles: ["./app/testing/setup.ts"],
        },
      },
    ],
  },
});
