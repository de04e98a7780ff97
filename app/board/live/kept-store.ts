import * as v from "valibot";
import { type BoardFacts, boardCommandSchema, PROTOCOL } from "../../../core/contract/board.ts";
import { packFacts, unpackFacts } from "../../../core/contract/packed-facts.ts";
import { parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import type { KeyedDraftEntry } from "./board-phone.ts";
import { type Change, openTables, type Tables } from "./indexed-db.ts";
import { type Author, createMemoryStore, type PhoneStore, type QueuedCommand } from "./phone-store.ts";
import { sentAccountSchema } from "./sent-account.ts";
import { commandWithoutPeople, withoutPeople } from "./without-people.ts";

const FACTS = "facts";
const AUTHORS = "authors";
const OWN = "own";
const COMMANDS = "commands";
const ACCOUNT = "account";
const SHAPES = { [FACTS]: {}, [AUTHORS]: {}, [OWN]: {}, [COMMANDS]: {}, [ACCOUNT]: {} };
const VERSION = 2;

/** Names and numbers of customers stay on a phone no longer than this, whatever happens. */
export const FACTS_MS = 7 * 24 * 60 * 60_000;

/** As it stands in the database. Text rather than a tree: of 6,000 lines a slow phone reads one in a third of the time. */
const keptSchema = v.object({
  at: v.number(),
  protocol: v.literal(PROTOCOL),
  packed: v.string(),
  /** Somebody's name is in it: housekeeping asks at every start and need not read the whole board for it. */
  named: v.boolean(),
});
/** What builds of the protocol before wrote. */
const formerSchema = v.object({ at: v.number(), protocol: v.literal(2), facts: v.custom<BoardFacts>(isObject) });

type KeptFacts = { readonly at: number; readonly facts: BoardFacts };
const authorSchema = v.object({
  entry: v.string(),
  userId: v.string(),
  name: v.string(),
  at: v.number(),
  seq: v.number(),
});
const queuedSchema = v.object({
  protocol: v.number(),
  command: boardCommandSchema,
  // What an older build kept has no turn: it came before all that has one.
  turn: v.optional(v.number(), 0),
  at: v.number(),
});
const keyedSchema = v.object({ key: v.string(), entry: v.unknown() });

/** A store as housekeeping sees it (forget-boards.ts). */
export type KeptStore = PhoneStore & {
  /** When the facts that stand here were told; undefined where nobody's name stands, a customer's or a volunteer's. */
  readonly peopleSince: () => Promise<number | undefined>;
  /** Names and numbers leave. `unsent` says what else stays: what was typed and is not with the market, or nothing. */
  readonly forgetPeople: (unsent: boolean) => Promise<void>;
  readonly close: () => void;
};

export async function openStore(name: string): Promise<KeptStore> {
  return keptStore(await openTables(name, VERSION, SHAPES));
}

/** The phone's store in the browser's database; in memory where the browser keeps nothing. */
export async function openKeptStore(name: string): Promise<{ store: PhoneStore; isKept: boolean }> {
  try {
    return { store: await openStore(name), isKept: true };
  } catch (error) {
    console.warn({ event: "board_not_kept", error: error instanceof Error ? error.name : "unknown" });
    return { store: createMemoryStore(), isKept: false };
  }
}

function keptStore(tables: Tables): KeptStore {
  const readFacts = async (): Promise<KeptFacts | undefined> => {
    const kept = await tables.get(FACTS, FACTS);
    if (v.is(keptSchema, kept)) return { at: kept.at, facts: unpackFacts(JSON.parse(kept.packed)) };
    return v.is(formerSchema, kept) ? kept : undefined;
  };
  const authors = async (): Promise<Author[]> => taken(await tables.all(AUTHORS), authorSchema);
  const commands = async (): Promise<QueuedCommand[]> =>
    taken(await tables.all(COMMANDS), queuedSchema).toSorted((a, b) => a.turn - b.turn);

  return {
    facts: {
      async read() {
        const kept = await readFacts();
        if (kept === undefined) return undefined;
        return Date.now() - kept.at < FACTS_MS ? kept.facts : withoutPeople(kept.facts);
      },
      keep: (facts) => tables.write([{ table: FACTS, key: FACTS, put: asKept({ at: Date.now(), facts }) }]),
    },
    authors: {
      all: authors,
      add: (more) =>
        tables.write(
          more.flatMap((author): Change[] => [
            { table: AUTHORS, key: author.entry, put: author },
            { table: OWN, remove: author.entry },
          ]),
        ),
    },
    own: {
      all: async () =>
        taken(await tables.all(OWN), keyedSchema).flatMap(({ key, entry }): KeyedDraftEntry[] => {
          const parsed = parseDraftEntry(key, entry);
          return parsed === undefined ? [] : [{ key, entry: parsed }];
        }),
      put: (own) => tables.write([{ table: OWN, key: own.key, put: own }]),
    },
    commands: {
      all: commands,
      put: (queued) => tables.write([{ table: COMMANDS, key: queued.command.id, put: queued }]),
      remove: (id) => tables.write([{ table: COMMANDS, remove: id }]),
    },
    account: {
      async read() {
        const parsed = v.safeParse(sentAccountSchema, await tables.get(ACCOUNT, ACCOUNT));
        return parsed.success ? parsed.output : undefined;
      },
      keep: (account) =>
        tables.write([
          account === null ? { table: ACCOUNT, clear: true } : { table: ACCOUNT, key: ACCOUNT, put: account },
        ]),
    },
    async peopleSince() {
      const [row, known] = await Promise.all([tables.get(FACTS, FACTS), authors()]);
      const kept = v.is(keptSchema, row) ? row : v.is(formerSchema, row) ? asKept(row) : undefined;
      return kept?.named === true || known.some(({ name }) => name !== "") ? (kept?.at ?? 0) : undefined;
    },
    async forgetPeople(unsent) {
      const [kept, known] = await Promise.all([readFacts(), authors()]);
      if (!unsent) {
        await tables.write([FACTS, AUTHORS, ACCOUNT].map((table) => ({ table, clear: true })));
        return;
      }
      // That an entry is stored must stay known, or it would be taken for unsent.
      const nameless = known.map((author) => ({ ...author, userId: "", name: "" }));
      const queued = await commands();
      await tables.write([
        kept === undefined
          ? { table: FACTS, clear: true }
          : { table: FACTS, key: FACTS, put: asKept({ at: kept.at, facts: withoutPeople(kept.facts) }) },
        ...nameless.map((author) => ({ table: AUTHORS, key: author.entry, put: author })),
        ...queued.map((one) => ({
          table: COMMANDS,
          key: one.command.id,
          put: { ...one, command: commandWithoutPeople(one.command) },
        })),
      ]);
    },
    close: tables.close,
  };
}

/**
 * What is in it is this protocol's builds' own writing: through the facts' schema a board of 500 baskets would take a third of
 * a second on a slow phone, just when it should open.
 */
const asKept = ({ at, facts }: KeptFacts): v.InferOutput<typeof keptSchema> => ({
  at,
  protocol: PROTOCOL,
  packed: JSON.stringify(packFacts(facts)),
  named: facts.baskets.some(({ firstName, lastName }) => firstName !== "" || lastName !== ""),
});

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** What an older build wrote in another form is left where it is, not guessed at. */
function taken<T>(rows: readonly unknown[], schema: v.GenericSchema<unknown, T>): T[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });
}
