import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { drawAll } from "./draw.ts";

const LICENSE = "LICENSE.txt";

/** Serves in development, and writes beside the app in a build, `/pictures/<key>.svg` for every key of keys.ts. */
export function pictures(): Plugin {
  return {
    name: "cabas:pictures",
    // A build also runs for the Worker, which has no files of its own.
    applyToEnvironment: (environment) => environment.config.consumer === "client",

    configureServer(server) {
      let drawn: Promise<ReadonlyMap<string, string>> | undefined;
      server.middlewares.use("/pictures", async (request, response, next) => {
        try {
          drawn ??= drawAll();
          const key = /^\/([a-z0-9-]+)\.svg(?:\?|$)/.exec(request.url ?? "")?.[1];
          const svg = key === undefined ? undefined : (await drawn).get(key);
          if (svg === undefined) return next();
          response.setHeader("content-type", "image/svg+xml");
          response.setHeader("cache-control", "no-cache");
          response.end(svg);
        } catch (error) {
          // A drawing that is being mended: the next request looks again.
          drawn = undefined;
          next(error);
        }
      });
    },

    async generateBundle() {
      for (const [key, source] of await drawAll()) {
        this.emitFile({ type: "asset", fileName: `pictures/${key}.svg`, source });
      }
      // The drawings of Fluent Emoji are given under the MIT licence, which travels with them.
      const source = await readFile(new URL(`./${LICENSE}`, import.meta.url), "utf8");
      this.emitFile({ type: "asset", fileName: `pictures/${LICENSE}`, source });
    },
  };
}
