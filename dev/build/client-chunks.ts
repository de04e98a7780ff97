/** What of rolldown's view of the modules is needed here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Shared modules whose users differ little travel together, up to so many bytes of source. */
const smallest = 20_000;

const unused = /solid-js[\\/]store/;

/**
 * Everything that the shop's page imports, directly or not. Solid's store is behind a function of the router that
 * nobody calls.
 */
function shopModules(graph: ModuleGraph, page: string): ReadonlySet<string> {
  const seen = new Set([page]);
  for (const id of seen)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (!unused.test(imported)) seen.add(imported);
    }
  return seen;
}

/**
 * Few files, each compressed as one: the same code in a hundred small ones weighs half as much again on the wire.
 * `base` is what every page needs; `kit` is what the shop needs and other pages too, and nothing else, since the shop
 * is what bad phones open first (dev/fences/check-bundle.mjs weighs it); the rest goes together by who uses it.
 */
export function clientChunks(shopPage: string) {
  let ofShop: ReadonlySet<string> | undefined;
  const kit = (id: string, graph: ModuleGraph) => {
    ofShop ??= shopModules(graph, shopPage);
    return ofShop.has(id) ? "kit" : null;
  };
  return {
    // The base lists every file of every page, and a shared one is named after all who share it.
    chunkFileNames: ({ name }: { name: string }) => `assets/${name.split("~")[0]}-[hash].js`,
    codeSplitting: {
      groups: [
        { name: "base", tags: ["$initial" as const], priority: 3 },
        { name: kit, debugName: "kit", minShareCount: 2, priority: 2 },
        { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: smallest, priority: 1 },
      ],
    },
  };
}
