import type { BoardCommand } from "../../../core/contract/board.ts";
import type { Outcome } from "./command-queue.ts";
import type { PhoneStore, QueuedCommand } from "./phone-store.ts";
import { emptyAccount, type SentAccount, withAnswer, withEntries } from "./sent-account.ts";

export type WorkAlone = {
  readonly load: () => Promise<void>;
  /** These were typed or decided without the room. */
  readonly began: (entries: readonly string[], commands: readonly QueuedCommand[]) => void;
  /** The room has them now. */
  readonly sent: (entries: readonly (readonly [entry: string, basket: number])[]) => void;
  /** Resolves when the answer is in the account, kept: only then may the command be forgotten. */
  readonly answered: (command: BoardCommand, outcome: Outcome) => Promise<void>;
  readonly dismiss: () => void;
};

/** What this phone did without the room, and what became of it: kept until a person has seen it, also over reloads. */
export function createWorkAlone(
  store: PhoneStore["account"],
  changed: (account: SentAccount | null) => void,
): WorkAlone {
  const entries = new Set<string>();
  const commands = new Set<string>();
  let account: SentAccount | null = null;

  async function become(next: SentAccount | null): Promise<void> {
    account = next;
    changed(next);
    // What the phone cannot keep is told on this page all the same.
    await store.keep(next).catch(() => console.warn({ event: "board_account_not_kept" }));
  }

  return {
    async load() {
      account = (await store.read().catch(() => undefined)) ?? null;
      if (account !== null) changed(account);
    },
    began(typed, decided) {
      for (const entry of typed) entries.add(entry);
      for (const { command } of decided) commands.add(command.id);
    },
    sent(stored) {
      const own = stored.filter(([entry]) => entries.delete(entry));
      if (own.length > 0) void become(withEntries(account ?? emptyAccount, own));
    },
    async answered(command, outcome) {
      if (commands.delete(command.id)) await become(withAnswer(account ?? emptyAccount, command, outcome));
    },
    dismiss: () => void become(null),
  };
}
