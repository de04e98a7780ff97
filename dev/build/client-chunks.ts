/** What of rolldown's view of the modules is needed here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

export interface ChunkPlan {
  /** What every page needs, by the file it starts from. */
  readonly entry: string;
  /** The page that bad phones open first, and the folder of what is its own. */
  readonly firstView: string;
  readonly firstViewFolder: string;
  /** Pages that are opened together, by chunk: what several pages share goes to the first of these that needs it. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
}

/** Imported by modules of the router that every page has, for functions that few pages call. */
const mentioned = /solid-js[\\/]store|router[\\/]dist[\\/]data[\\/]action/;

/** Everything that these files import, directly or not; what they fetch later is not of them. */
function modulesOf(files: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set(files);
  for (const id of seen) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? [])
      if (!mentioned.test(imported)) seen.add(imported);
  }
  return seen;
}

/**
 * Few files, each compressed as one: the same code in a hundred small ones weighs half as much again on the wire, and
 * the base lists every file of every page. `base` is what every page needs and what the first view shares with others,
 * which is nearly all of the kit; the shop itself is a file more (dev/fences/check-bundle.mjs weighs both).
 */
export function clientChunks({ entry, firstView, firstViewFolder, rooms }: ChunkPlan) {
  const names = Object.keys(rooms);
  const group = (name: string, priority: number, files: readonly string[], but?: string) => {
    let modules: ReadonlySet<string> | undefined;
    return {
      debugName: name,
      name: (id: string, graph: ModuleGraph) => {
        modules ??= modulesOf(files, graph);
        return modules.has(id) && !(but !== undefined && id.startsWith(but)) ? name : null;
      },
      priority,
    };
  };
  // Left to themselves, groups take along what their modules import, also what is only mentioned.
  const alone = { includeDependenciesRecursively: false };
  return {
    // The base names every file of every page.
    chunkFileNames: "assets/[name]-[hash:6].js",
    codeSplitting: {
      groups: [
        { ...group("base", names.length + 2, [entry, firstView], firstViewFolder), ...alone },
        { ...group("shop", names.length + 1, [firstView]), minShareCount: 2, ...alone },
        ...names.map((name, at) => ({ ...group(name, names.length - at, rooms[name] ?? []), minShareCount: 2 })),
        { name: "rest", minShareCount: 2 },
      ],
    },
  };
}
