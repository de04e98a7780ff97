import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, type Plugin } from "vite";

interface HallWorkerPlan {
  /** The worker's own source. */
  readonly worker: string;
  /** The page of the app, and what the board is made of: these files, with all they import. */
  readonly from: readonly string[];
  /** What modules below these folders fetch later belongs to the board too. */
  readonly folders: readonly string[];
  /** Where the texts are, one file for each language and place. */
  readonly messages: string;
  /** Places whose texts come with no part of a page: the base, and refusals. */
  readonly places: readonly string[];
  /** Files that are served as they are. */
  readonly others: readonly string[];
}

/**
 * Writes /hall-worker.js beside the built app: the board's service worker with the list of exactly what the board needs, taken
 * from the bundle itself. A file too many costs a volunteer's data plan, a file too few the board without a network.
 */
export function hallWorker(plan: HallWorkerPlan): Plugin {
  return {
    name: "cabas:hall-worker",
    apply: "build",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const modules = new Set(plan.from);
        for (const id of modules) {
          const info = this.getModuleInfo(id);
          for (const imported of info?.importedIds ?? []) modules.add(imported);
          if (plan.folders.some((folder) => id.startsWith(folder)))
            for (const later of info?.dynamicallyImportedIds ?? []) modules.add(later);
        }
        const spoken = new Set([...plan.places, ...[...modules].flatMap((id) => placesOf(id, plan.folders))]);
        for (const id of this.getModuleIds()) if (isText(id, plan.messages, spoken)) modules.add(id);

        const files = new Set<string>();
        const take = (name: string): void => {
          const part = bundle[name];
          if (part?.type !== "chunk" || files.has(name)) return;
          files.add(name);
          for (const style of part.viteMetadata?.importedCss ?? []) files.add(style);
          for (const asset of part.viteMetadata?.importedAssets ?? []) files.add(asset);
          for (const imported of part.imports) take(imported);
        };
        for (const [name, part] of Object.entries(bundle))
          if (part.type === "chunk" && part.moduleIds.some((id) => modules.has(id))) take(name);

        const page = bundle["index.html"];
        if (page?.type !== "asset") return this.error("the app has no page");
        const html = page.source.toString();
        const entry = /<script type="module"[^>]* src="(\/[^"]+)"/.exec(html)?.[1];
        if (entry === undefined) return this.error("the page starts with no script");
        for (const [, asset = ""] of html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) files.add(asset);

        const list = ["/", ...[...files].sort().map((file) => `/${file}`), ...plan.others];
        const version = createHash("sha256").update(JSON.stringify(list)).update(html).digest("hex").slice(0, 12);
        this.emitFile({
          type: "asset",
          fileName: "hall-worker.js",
          source: await bundled(plan.worker, { build: version, entry, files: list }),
        });
      },
    },
  };
}

/**
 * `page(() => import("./board/board.tsx"), "board")`,
 * `part(async () => ({ default: (await import("./weigh.tsx")).Weigh }), "hall")`
 */
const spokenCall =
  /\b(?:part|page)\(\s*(?:async )?\(\) =>\s*(?:\(\{\s*default:\s*\(await\s+)?import\("([^"]+)"\)(?:\)\.\w+,?\s*\}\))?((?:,\s*"\w+")+),?\s*\)/g;

/** Places whose texts come with what this module fetches later, as far as it or that lies in these folders. */
function placesOf(id: string, folders: readonly string[]): string[] {
  if (!/\.tsx?$/.test(id)) return [];
  const isInside = (path: string) => folders.some((folder) => path.startsWith(folder));
  return [...readFileSync(id, "utf8").matchAll(spokenCall)].flatMap(([, file = "", places = ""]) =>
    isInside(id) || isInside(join(dirname(id), file)) ? [...places.matchAll(/\w+/g)].map(([place]) => place) : [],
  );
}

/** In every language; and the list of the other language's files. */
const isText = (id: string, messages: string, spoken: ReadonlySet<string>): boolean =>
  id === join(messages, "../english-files.ts") || (id.startsWith(messages) && spoken.has(basename(id, ".ts")));

/** One classic script: browsers that know no module workers have it too. */
async function bundled(worker: string, shell: object): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { SHELL: JSON.stringify(shell) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: worker, output: { format: "iife", entryFileNames: "hall-worker.js" } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
  const script = outputs.find((part) => part.type === "chunk");
  if (script?.type !== "chunk") throw new Error("the hall's worker was not built");
  return script.code;
}
