// node workerd-server.mjs cabas|plain: a room straight on workerd's own port, without a web server of Node's in between.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { root } from "../../stack/run-tool.mjs";

const port = Number(process.env.PORT);
const shared = { host: "127.0.0.1", port, cf: false, log: new Log(LogLevel.ERROR) };

const modulesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ type: "ESModule", path: relative(folder, path), contents: readFileSync(path, "utf8") }))
    // The entry comes first.
    .toSorted((a, b) => Number(b.path === "index.js") - Number(a.path === "index.js"));

/** What `vite build --mode demo` made, with every binding of wrangler.toml on a state folder. */
async function cabas() {
  const { unstable_getMiniflareWorkerOptions } = await import("wrangler");
  const built = join(root, "dist", "local", "cabas");
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(built, "wrangler.json"));
  return { ...workerOptions, modules: modulesIn(built), resourcePersistencePath: join(process.env.CABAS_STATE, "v3") };
}

async function plain() {
  const { build } = await import("vite");
  const result = await build({
    root: dirname(fileURLToPath(import.meta.url)),
    configFile: false,
    envDir: false,
    logLevel: "error",
    ssr: { target: "webworker", noExternal: true },
    build: {
      ssr: "plain-room.mjs",
      write: false,
      minify: false,
      target: "es2024",
      rolldownOptions: { external: [/^cloudflare:/] },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return {
    name: "plain",
    modules: [{ type: "ESModule", path: "index.js", contents: output.output[0].code }],
    compatibilityDate: "2026-08-01",
    compatibilityFlags: ["nodejs_compat"],
    durableObjects: { PlainRoom: { className: "PlainRoom", useSQLite: true } },
  };
}

const options = await (process.argv[2] === "cabas" ? cabas() : plain());
const miniflare = new Miniflare(convertV4MiniflareOptions({ ...shared, ...options }));
await miniflare.ready;
console.log("listening");
