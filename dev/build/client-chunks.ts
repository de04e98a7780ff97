/** What of rolldown's view of the modules is needed here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly importers: readonly string[] } | null;
}

export interface ChunkPlan {
  /** What every page needs, by the file it starts from. */
  readonly entry: string;
  /** The page that bad phones open first. */
  readonly firstView: string;
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

/** What of a page others import too, with everything that it needs itself. */
function sharedOf(page: string, graph: ModuleGraph): ReadonlySet<string> {
  const own = modulesOf([page], graph);
  const isShared = (id: string) => graph.getModuleInfo(id)?.importers.some((importer) => !own.has(importer));
  return modulesOf([...own].filter(isShared), graph);
}

/**
 * Few files, each compressed as one: the same code in a hundred small ones weighs half as much again on the wire.
 * `base` is what every page needs and what the first view shares with others, which is nearly all of the kit; the shop
 * itself is one file more (dev/fences/check-bundle.mjs weighs both). `tools` is what every room needs.
 */
export function clientChunks({ entry, firstView, rooms }: ChunkPlan) {
  const names = Object.keys(rooms);
  const group = (name: string, priority: number, members: (graph: ModuleGraph) => ReadonlySet<string>) => {
    let modules: ReadonlySet<string> | undefined;
    return {
      debugName: name,
      name: (id: string, graph: ModuleGraph) => {
        modules ??= members(graph);
        return modules.has(id) ? name : null;
      },
      priority,
    };
  };
  const base = (graph: ModuleGraph) => new Set([...modulesOf([entry], graph), ...sharedOf(firstView, graph)]);
  const tools = (graph: ModuleGraph) => {
    const [first = new Set<string>(), ...others] = names.map((name) => modulesOf(rooms[name] ?? [], graph));
    return new Set([...first].filter((id) => others.every((other) => other.has(id))));
  };
  return {
    codeSplitting: {
      groups: [
        // Left to itself, it would take along what is only mentioned.
        { ...group("base", names.length + 3, base), includeDependenciesRecursively: false },
        { name: "writing", test: mentioned, priority: names.length + 2 },
        { ...group("tools", names.length + 1, tools), minShareCount: 2 },
        ...names.map((name, at) => ({
          ...group(name, names.length - at, (graph) => modulesOf(rooms[name] ?? [], graph)),
          minShareCount: 2,
        })),
      ],
    },
  };
}
