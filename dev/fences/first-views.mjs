// What a page's first view downloads, from the manifest of the built app: gzip of every script it needs before it can be used.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Bytes, 1 kB = 1000. The shop's aim is 40 kB; it stands at 42.0 since sales say their places, closings and boxes, and may not grow on the way there. `never`: words that only the library that must not be there has.
 */
export const firstViews = [
  { name: "shop", page: "pages/shop/shop.tsx", texts: ["shop"], most: 42_100, never: ["Yjs was already imported"] },
  { name: "board", page: "board/board.tsx", texts: ["board"], most: 70_000, never: ["Yjs was already imported"] },
];

/** The board's document and its provider, fetched beside the list: a chunk of its own. */
export const draftChunk = { page: "board/live/draft-link.ts", most: 30_000, has: "Yjs was already imported" };

export const readManifest = (client) => JSON.parse(readFileSync(join(client, ".vite", "manifest.json"), "utf8"));

/** Scripts that the page runs before its first paint. */
const early = (client) =>
  [...readFileSync(join(client, "index.html"), "utf8").matchAll(/<script src="\/([^"]+)"/g)].map(([, file]) => file);

/** The file that index.html starts with: rolldown may have made the entry part of a shared chunk, which has no `isEntry`. */
function entryOf(client, manifest) {
  const html = readFileSync(join(client, "index.html"), "utf8");
  const file = /<script type="module"[^>]* src="\/([^"]+)"/.exec(html)?.[1];
  const key = Object.keys(manifest).find((name) => manifest[name].file === file);
  if (key === undefined) throw new Error("index.html starts with no script of the manifest");
  return key;
}

const importedBy = (manifest, keys) => {
  const seen = new Set(keys);
  for (const key of seen) for (const imported of manifest[key].imports ?? []) seen.add(imported);
  return seen;
};

const pageKey = (manifest, page) => {
  if (manifest[page] === undefined) throw new Error(`the build has no chunk for ${page}`);
  return page;
};

/** The scripts of one first view: the entry, the page, its French texts, and what they import. */
export function scriptsOf(client, manifest, { page, texts }) {
  const keys = [page, ...texts.map((place) => `i18n/messages/fr/${place}.ts`)].map((key) => pageKey(manifest, key));
  const files = [...importedBy(manifest, [entryOf(client, manifest), ...keys])].map((key) => manifest[key].file);
  return [...new Set([...early(client), ...files])].filter((file) => file.endsWith(".js"));
}

export const wireBytes = (client, files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 9 }).length, 0);
