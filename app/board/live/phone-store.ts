import type { BoardCommand, BoardFacts } from "../../../core/contract/board.ts";
import type { KeyedDraftEntry } from "./board-phone.ts";
import type { SentAccount } from "./sent-account.ts";

/** Who wrote an entry, as the room attests it. */
export type Author = {
  readonly entry: string;
  readonly userId: string;
  readonly name: string;
  readonly at: number;
  readonly seq: number;
};

/** A command that nobody has answered yet. */
export type QueuedCommand = {
  readonly protocol: number;
  readonly command: BoardCommand;
  /** Its place among those that wait: a phone's clock may be set back between two of them. */
  readonly turn: number;
  readonly at: number;
};

/** What a phone keeps of one board beside the draft itself. */
export type PhoneStore = {
  readonly facts: {
    readonly read: () => Promise<BoardFacts | undefined>;
    readonly keep: (facts: BoardFacts) => Promise<void>;
  };
  readonly authors: {
    readonly all: () => Promise<Author[]>;
    /** These entries are with the room: they are no longer this phone's own. */
    readonly add: (authors: readonly Author[]) => Promise<void>;
  };
  /** What was typed here and is not with the room, readable without the draft: also for who may not open the board any more. */
  readonly own: {
    readonly all: () => Promise<KeyedDraftEntry[]>;
    readonly put: (entry: KeyedDraftEntry) => Promise<void>;
  };
  readonly commands: {
    /** In the order in which they were given. */
    readonly all: () => Promise<QueuedCommand[]>;
    readonly put: (command: QueuedCommand) => Promise<void>;
    readonly remove: (id: string) => Promise<void>;
  };
  /** What went out after work alone, until it has been looked at. */
  readonly account: {
    readonly read: () => Promise<SentAccount | undefined>;
    readonly keep: (account: SentAccount | null) => Promise<void>;
  };
};

/** Where the browser keeps nothing (some private windows): everything works and nothing survives the page. */
export function createMemoryStore(): PhoneStore {
  let facts: BoardFacts | undefined;
  let account: SentAccount | null = null;
  const authors = new Map<string, Author>();
  const own = new Map<string, KeyedDraftEntry>();
  const commands = new Map<string, QueuedCommand>();
  return {
    facts: {
      read: async () => facts,
      keep: async (next) => {
        facts = next;
      },
    },
    authors: {
      all: async () => [...authors.values()],
      add: async (more) => {
        for (const author of more) {
          authors.set(author.entry, author);
          own.delete(author.entry);
        }
      },
    },
    own: {
      all: async () => [...own.values()],
      put: async (entry) => {
        own.set(entry.key, entry);
      },
    },
    commands: {
      all: async () => [...commands.values()],
      put: async (queued) => {
        commands.set(queued.command.id, queued);
      },
      remove: async (id) => {
        commands.delete(id);
      },
    },
    account: {
      read: async () => account ?? undefined,
      keep: async (next) => {
        account = next;
      },
    },
  };
}
