import { fileURLToPath } from "node:url";
import { cloudflare } from "@cloudflare/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { clientChunks } from "./dev/build/client-chunks.ts";
import { hallWorker } from "./dev/build/hall-worker.ts";
import { leanIcons } from "./dev/build/lean-icons.ts";
import { pictures } from "./dev/pictures/vite-plugin.ts";

// Read by workerd's tooling: no look-ups outside the machine while building or serving.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
process.env.WRANGLER_SEND_METRICS ??= "false";

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where a shopper goes; the shop itself is weighed on its own. */
const shopping = [
  "home/home",
  "market/market-page",
  "producer-public/producer-page",
  "checkout/cart",
  "checkout/return",
  "orders/orders",
  "orders/order",
  "session/sign-in",
  "account/account",
];

/** What opens below /board/: all of it comes onto a volunteer's phone. */
const hall = [
  "app/board/board.tsx",
  "app/board/prepare/prepare-page.tsx",
  "app/board/kept/kept-page.tsx",
  "app/board/wall/wall-page.tsx",
  "app/board/typing/typing.tsx",
  "app/board/join/join.tsx",
  // What a page shows that cannot load its data.
  "app/ui/load-failed.tsx",
];

/** What only makes a schema: where nobody parses with it, it is no code. */
const schemaMakers =
  "array boolean email integer isoDate literal looseObject maxLength maxValue minLength minValue nullable number object optional picklist pipe record regex strictTuple string transform trim tuple unknown uuid variant".split(
    " ",
  );

const clientBuild = {
  // Which files a page needs: dev/fences/check-bundle.mjs weighs the first views by it.
  manifest: true,
  // A browser without modulepreload fetches a little later and needs no code for it.
  modulePreload: { polyfill: false },
  rolldownOptions: {
    treeshake: { manualPureFunctions: schemaMakers.map((name) => `v.${name}`) },
    output: clientChunks({
      entry: place("app/entry.tsx"),
      firstView: place("app/pages/shop/shop.tsx"),
      rooms: {
        counter: shopping.map((page) => place(`app/pages/${page}.tsx`)),
        hall: [place("app/board/board.tsx")],
      },
    }),
  },
};

/** `demo` swaps the Worker's entry for dev/index.ts (demo doors); every other mode builds what is deployed. */
export default defineConfig(({ mode }) => {
  const local = mode === "demo";
  const state = process.env.CABAS_STATE ?? ".wrangler/state";
  return {
    root: "app",
    publicDir: "public",
    build: { outDir: local ? "../dist/local" : "../dist/production", emptyOutDir: true },
    environments: { client: { build: clientBuild } },
    plugins: [
      tailwindcss(),
      leanIcons(place("app/ui/lucide-icon.tsx")),
      solid(),
      pictures(),
      hallWorker({
        worker: place("app/hall-worker/worker.ts"),
        from: ["app/entry.tsx", "app/rooms.tsx", ...hall].map(place),
        folders: ["app/board/", "app/help/"].map(place),
        messages: place("app/i18n/messages/"),
        places: ["common", "shell", "errors"],
        others: ["/theme.js", "/favicon.svg"],
      }),
      cloudflare({
        configPath: "../wrangler.toml",
        persistState: { path: state },
        inspectorPort: false,
        config: (worker) => {
          if (!local) return;
          worker.main = "dev/index.ts";
          // What a deployment gets as secrets comes from the start script: here under the hot server, else when a build is served.
          worker.vars = { ...worker.vars, ...JSON.parse(process.env.CABAS_SECRETS ?? "{}") };
          worker.assets = {
            ...worker.assets,
            // Under the hot server the app's own modules of app/api are served below /api: they are no routes.
            run_worker_first: [...asList(worker.assets?.run_worker_first), "/dev/*", "!/api/*.ts", "!/dev/*.ts"],
          };
        },
      }),
    ],
    server: {
      host: "127.0.0.1",
      strictPort: true,
      watch: { ignored: ["**/.wrangler/**", "**/.cache/**", "**/dist/**"] },
    },
    preview: { host: "127.0.0.1", strictPort: true },
  };
});

const asList = (value: boolean | string[] | undefined): string[] => (Array.isArray(value) ? value : []);
