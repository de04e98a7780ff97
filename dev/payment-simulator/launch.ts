import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";

export interface LaunchOptions {
  port: number;
  /** `127.0.0.1` unless told otherwise: the control door has no lock, so it must stay on this machine. */
  host?: string;
  /** Folder of the Durable Object's SQLite files. */
  persistTo: string;
  /** The product's endpoint; without it events are kept and not sent. */
  webhookUrl?: string;
  webhookSecret?: string;
  secretKey: string;
  /** Where people reach the hosted pages, when that is not `http://host:port` (behind a tunnel). */
  publicUrl?: string;
}

export interface LaunchedSimulator {
  readonly url: string;
  dispose(): Promise<void>;
}

/** Bundles the simulator's Worker and runs it in a workerd of its own. */
export async function launchSimulator(options: LaunchOptions): Promise<LaunchedSimulator> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: "payment-simulator",
      modules: [{ type: "ESModule", path: "index.js", contents: await bundledWorker() }],
      compatibilityDate: "2026-08-01",
      compatibilityFlags: ["nodejs_compat"],
      host: options.host ?? "127.0.0.1",
      port: options.port,
      // `false`: neither looks up where Cloudflare thinks this machine is.
      cf: false,
      log: new Log(LogLevel.WARN),
      resourcePersistencePath: options.persistTo,
      durableObjects: { STORE: { className: "SimulatorStore", useSQLite: true } },
      bindings: {
        SECRET_KEY: options.secretKey,
        WEBHOOK_URL: options.webhookUrl ?? "",
        WEBHOOK_SECRET: options.webhookSecret ?? "",
        PUBLIC_URL: options.publicUrl ?? "",
      },
    }),
  );
  const url = await miniflare.ready;
  return { url: url.origin, dispose: () => miniflare.dispose() };
}

/** One module, with everything but the runtime's own modules in it. */
async function bundledWorker(): Promise<string> {
  const result = await build({
    root: dirname(fileURLToPath(import.meta.url)),
    configFile: false,
    envDir: false,
    logLevel: "warn",
    ssr: { target: "webworker", noExternal: true },
    build: {
      ssr: "index.ts",
      write: false,
      minify: false,
      target: "es2024",
      rolldownOptions: { external: [/^cloudflare:/] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined || chunk.type !== "chunk") {
    throw new Error("the simulator's bundle is empty");
  }
  return chunk.code;
}
