import * as v from "valibot";
import { boardCommandSchema, boardFactsSchema } from "../../../core/contract/board.ts";
import { openTables, type Tables } from "./indexed-db.ts";
import { type Author, createMemoryStore, type PhoneStore, type QueuedCommand } from "./phone-store.ts";

const FACTS = "facts";
const AUTHORS = "authors";
const COMMANDS = "commands";
export const KEPT_TABLES = [FACTS, AUTHORS, COMMANDS] as const;

/** Names and numbers of customers stay on a phone no longer than this, whatever happens. */
const FACTS_MS = 7 * 24 * 60 * 60_000;

const keptFactsSchema = v.object({ at: v.number(), facts: boardFactsSchema });
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
      const kept = v.safeParse(keptFactsSchema, await tables.get(FACTS, FACTS));
      if (kept.success && Date.now() - kept.output.at < FACTS_MS) return kept.output.facts;
      await tables.clear(FACTS);
      return undefined;
    },
    keep: (facts) => (facts === null ? tables.clear(FACTS) : tables.write(FACTS, [[FACTS, { at: Date.now(), facts }]])),
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

/** What an older build wrote in another form is left where it is, not guessed at. */
function taken<T>(rows: readonly unknown[], schema: v.GenericSchema<unknown, T>): T[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });
}
