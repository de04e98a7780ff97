import type { BoardCommand } from "../../core/contract/board.ts";
import type { TestClock } from "../testing/test-clock.ts";
import type { TestLink } from "../testing/test-link.ts";
import type { Book } from "./book.ts";
import type { Cast } from "./cast.ts";
import type { KeptStore } from "./kept-store.ts";
import { openSimPhone, type SimPhone } from "./sim-phone.ts";
import { personId } from "./world/world.ts";

type WithoutId<Command> = Command extends BoardCommand ? Omit<Command, "id"> : never;
export type Ask = WithoutId<BoardCommand>;

/** A page of somebody's phone, through all its reloads. */
export type Tab = {
  readonly name: string;
  readonly userId: string;
  readonly device: string;
  readonly connectionId: () => string;
  readonly ask: (ask: Ask) => void;
  /** The page is gone and opened again; what the phone keeps stays, perhaps without the very last that this page wrote. */
  readonly reload: (losesLast: boolean) => void;
  phone: SimPhone;
  link: TestLink | null;
  /** The room has said that it may not come back. */
  isSentAway: boolean;
  /** Whether the person has a role now, as the world says. */
  hasRole: boolean;
};

export function openTab(options: {
  role: Cast["tabs"][number];
  index: number;
  /** Of the phone, shared by its tabs. */
  store: KeptStore;
  cast: Cast;
  clock: TestClock;
  book: Book;
}): Tab {
  const { role, index, store, cast, clock, book } = options;
  const userId = personId(role.person);
  let pages = 0;
  let commands = 0;
  let replica = "";

  function open(): SimPhone {
    replica = `t${index}p${pages++}`;
    book.writers.set(replica, userId);
    return openSimPhone({
      store,
      replica,
      // Any order of the numbers: which of two clients is the higher must not matter.
      clientId: ((index + 1) * 7919 + pages * 104_729) % 1_000_003,
      saw: (keys) => {
        for (const key of keys) book.seen.add(key);
      },
      attested: book.attest,
      answered: (result) => book.answer(result),
    });
  }

  /** UUIDv7 of the phone's own clock, right or wrong. */
  function commandId(): string {
    const skewMs = cast.wrongClock?.tab === index ? cast.wrongClock.ms : 0;
    const ms = (clock.now() + skewMs).toString(16).padStart(12, "0");
    const tail = (index * 1_000_000 + commands++).toString(16).padStart(12, "0");
    return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-${tail}`;
  }

  const tab: Tab = {
    name: `t${index}`,
    userId,
    device: `device${role.beside ?? index}`,
    connectionId: () => `${tab.device}.${replica}`,
    phone: open(),
    link: null,
    isSentAway: false,
    hasRole: true,
    ask(ask) {
      const command: BoardCommand = { ...ask, id: commandId() };
      book.asked.set(command.id, { command, userId, hadRole: tab.hasRole });
      tab.phone.ask(command);
    },
    reload(losesLast) {
      const last = store.updates.findLastIndex(({ page }) => page === replica);
      if (losesLast && last >= 0) store.updates.splice(last, 1);
      tab.phone = open();
    },
  };
  return tab;
}
