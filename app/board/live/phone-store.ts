import type { BoardCommand, BoardFacts } from "../../../core/contract/board.ts";

/** Who wrote an entry, as the room attests it. */
export type Author = {
  readonly entry: string;
  readonly userId: string;
  readonly name: string;
  readonly at: number;
  readonly seq: number;
};

/** A command that nobody has answered yet. */
export type QueuedCommand = { readonly protocol: number; readonly command: BoardCommand; readonly at: number };

/** What a phone keeps of one board beside the draft itself. */
export type PhoneStore = {
  readonly facts: {
    readonly read: () => Promise<BoardFacts | undefined>;
    /** null erases: personal facts leave the phone when the distribution is validated. */
    readonly keep: (facts: BoardFacts | null) => Promise<void>;
  };
  readonly authors: {
    readonly all: () => Promise<Author[]>;
    readonly add: (authors: readonly Author[]) => Promise<void>;
  };
  readonly commands: {
    /** In the order in which they were given. */
    readonly all: () => Promise<QueuedCommand[]>;
    readonly put: (command: QueuedCommand) => Promise<void>;
    readonly remove: (id: string) => Promise<void>;
  };
};

/** Where the browser keeps nothing (some private windows): everything works and nothing survives the page. */
export function createMemoryStore(): PhoneStore {
  let facts: BoardFacts | null = null;
  const authors = new Map<string, Author>();
  const commands = new Map<string, QueuedCommand>();
  return {
    facts: {
      read: async () => facts ?? undefined,
      keep: async (next) => {
        facts = next;
      },
    },
    authors: {
      all: async () => [...authors.values()],
      add: async (more) => {
        for (const author of more) authors.set(author.entry, author);
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
  };
}
