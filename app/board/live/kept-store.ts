import * as v from "valibot";
import { type BoardFacts, boardCommandSchema, PROTOCOL } from "../../../core/contract/board.ts";
import { openTables, type Tables } from "./indexed-db.ts";
import { type Author, createMemoryStore, type PhoneStore, type QueuedCommand } from "./phone-store.ts";

const FACTS = "facts";
const AUTHORS = "authors";
const COMMANDS = "commands";
export const KEPT_TABLES = [FACTS, AUTHORS, COMMANDS] as const;

/** Names and numbers of customers stay on a phone no longer than this, whatever happens. */
const FACTS_MS = 7 * 24 * 60 * 60_000;

type KeptFacts = { readonly at: number; readonly protocol: number; readonly facts: BoardFacts };
const authorSchema = v.object({
  entry: v.string(),
  userId: v.string(),
  name: v.string(),
  at: v.number(),
  seq: v.number(),
});
const queuedSchema = v.object({ protocol: v.number(), command: boardCommandSchema, at: v.number() });

/** The phone's store in the browser's database; in memory where the browser keeps nothing. */
export async function openKeptStore(name: string): Promise<{ store: PhoneStore; isKept: boolean }> {
  try {
    return { store: keptStore(await openTables(name, KEPT_TABLES)), isKept: true };
  } catch (error) {
    console.warn({ event: "board_not_kept", error: error instanceof Error ? error.name : "unknown" });
    return { store: createMemoryStore(), isKept: false };
  }
}

const keptStore = (tables: Tables): PhoneStore => ({
  facts: {
    async read() {
      const kept = await tables.get(FACTS, FACTS);
      if (isKeptFacts(kept) && Date.now() - kept.at < FACTS_MS) return kept.facts;
      await tables.clear(FACTS);
      return undefined;
    },
    keep: (facts) => (facts === null ? tables.clear(FACTS) : tables.write(FACTS, [[FACTS, keptNow(facts)]])),
  },
  authors: {
    all: async (): Promise<Author[]> => taken(await tables.all(AUTHORS), authorSchema),
    add: (authors) =>
      tables.write(
        AUTHORS,
        authors.map((author) => [author.entry, author]),
      ),
  },
  commands: {
    // Ids are UUIDv7: their order is the order in which they were made.
    all: async (): Promise<QueuedCommand[]> => taken(await tables.all(COMMANDS), queuedSchema),
    put: (queued) => tables.write(COMMANDS, [[queued.command.id, queued]]),
    remove: (id) => tables.write(COMMANDS, [[id, undefined]]),
  },
});

const keptNow = (facts: BoardFacts): KeptFacts => ({ at: Date.now(), protocol: PROTOCOL, facts });

/**
 * What this protocol's builds wrote, and nobody else: through the schema a board of 500 baskets would take a third of a second
 * on a slow phone, just when it should open.
 */
const isKeptFacts = (kept: unknown): kept is KeptFacts =>
  typeof kept === "object" && kept !== null && "protocol" in kept && kept.protocol === PROTOCOL && "facts" in kept;

/** What an older build wrote in another form is left where it is, not guessed at. */
function taken<T>(rows: readonly unknown[], schema: v.GenericSchema<unknown, T>): T[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });
}
