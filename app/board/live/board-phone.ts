import {
  type BoardBasket,
  type BoardCommand,
  type BoardFacts,
  type FromRoom,
  PROTOCOL,
} from "../../../core/contract/board.ts";
import type { Told } from "../../../core/contract/packed-facts.ts";
import { DRAFT_BOUNDS, type DraftEntry, parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../../core/draft/draft-index.ts";
import { slotOf } from "../../../core/draft/draft-slot.ts";
import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import { createCommandQueue, type Outcome } from "./command-queue.ts";
import { type ConnectionState, createConnectionState } from "./connection-state.ts";
import type { DraftLink, DraftLinkOptions, EntryOrigin } from "./draft-link.ts";
import { type Ended, endedBy, PAUSE_MS, TOO_FAST } from "./ended.ts";
import { createKeptEntries } from "./kept-entries.ts";
import { createPhoneFacts } from "./phone-facts.ts";
import type { Author, PhoneStore, QueuedCommand } from "./phone-store.ts";
import { readRoomMessage } from "./room-message.ts";
import type { SentAccount } from "./sent-account.ts";
import { createWorkAlone } from "./work-alone.ts";

type Said<Type extends FromRoom["type"]> = Extract<FromRoom, { type: Type }>;
export type You = Said<"welcome">["you"];
export type BoardPerson = Said<"presence">["people"][number];

type Seen<Entry> = Entry extends DraftEntry ? Omit<Entry, "b" | "on"> : never;
/** What a volunteer sees of a basket; null takes an observation back. */
export type Observation = Seen<DraftEntry>;

/** The last thing that another hand did on a basket while this page was open. */
export type Trace = { readonly author: Author; readonly entry: DraftEntry };

export type KeyedDraftEntry = { readonly key: string; readonly entry: DraftEntry };

export type PhoneEvents = {
  /** The draft of these baskets changed, or what of it is stored. */
  readonly baskets: (numbers: readonly number[]) => void;
  readonly facts: (facts: BoardFacts, changed: readonly BoardBasket[]) => void;
  readonly people: (others: readonly BoardPerson[]) => void;
  readonly connection: (state: ConnectionState) => void;
  readonly ended: (reason: Ended) => void;
  readonly welcome: (you: You, marketNow: number) => void;
  readonly waiting: (commands: readonly QueuedCommand[]) => void;
  /** Entries and commands that so far are in this page only: not even in the phone's database. */
  readonly loose: (count: number) => void;
  /** False: the phone's database takes nothing now. */
  readonly keeps: (does: boolean) => void;
  /** What was done alone and has been sent since; null = nothing to tell. */
  readonly account: (account: SentAccount | null) => void;
};

export type LinkHandlers = Pick<DraftLinkOptions, "entries" | "message" | "opened" | "synced" | "closed" | "keeps">;

/** Whom the room's door would let in now; "unknown" where nobody answers. */
export type Door = "open" | "signed_out" | "forbidden" | "unknown";

export type BoardPhone = {
  readonly folded: (basket: number) => FoldedBasket;
  readonly kept: (basket: number) => number;
  readonly keptTotal: () => number;
  readonly author: (entry: string) => Author | undefined;
  readonly trace: (basket: number) => Trace | undefined;
  /** Every entry of that basket, also those replaced since. */
  readonly history: (basket: number) => readonly KeyedDraftEntry[];
  /** How many entries the draft has here. */
  readonly entryCount: () => number;
  readonly observe: (basket: number, observation: Observation) => void;
  readonly send: (command: BoardCommand) => Promise<Outcome>;
  readonly dismissAccount: () => void;
  readonly look: (basket: number | null, line: number | null) => void;
  readonly destroy: () => void;
};

/** A phone on the board, apart from any screen. Resolves when what the phone kept is there, with or without a network. */
export async function openBoardPhone(options: {
  store: PhoneStore;
  events: PhoneEvents;
  openLink: (handlers: LinkHandlers) => Promise<DraftLink>;
  /** Under which this page alone writes. */
  replica: string;
  connectionId: string;
  build: string;
  /** Asked when the door stayed shut. */
  askDoor: () => Promise<Door>;
}): Promise<BoardPhone> {
  const { store, events, replica } = options;
  const facts = createPhoneFacts(store.facts);
  const kept = createKeptEntries(store.authors);
  const index = createDraftIndex((entry) => kept.author(entry)?.name);
  const connection = createConnectionState((state) => {
    if (state === "offline") alone.began(kept.all(), queue.waiting());
    events.connection(state);
  });
  const alone = createWorkAlone(store.account, events.account);
  const entries = new Map<string, DraftEntry>();
  const traces = new Map<number, Trace>();
  /** Entries of others that came while this page looked, whose author is told right after. */
  const fresh = new Set<string>();
  let isSynced = false;
  let isKnocking = false;
  let own: string | undefined;
  let written = 0;

  const [known, earlier] = await Promise.all([
    facts.load(),
    store.own.all().catch(() => []),
    kept.load(),
    alone.load(),
  ]);
  if (known !== null) events.facts(known, known.baskets);
  const queue = await createCommandQueue({
    store: store.commands,
    say: (command) => link.say({ type: "command", command }),
    now: Date.now,
    changed() {
      events.waiting(queue.waiting());
      tellLoose();
    },
    answered: alone.answered,
  });
  // Whatever an earlier page left is told of when it has gone out.
  alone.began(
    earlier.map(({ key }) => key),
    queue.waiting(),
  );
  if (queue.waiting().length > 0) events.waiting(queue.waiting());

  function tellLoose(): void {
    events.loose(kept.loose() + queue.loose());
  }

  function came(news: readonly (readonly [key: string, value: unknown])[], origin: EntryOrigin): void {
    const touched = new Set<number>();
    for (const [key, value] of news) {
      const entry = parseDraftEntry(key, value);
      if (entry === undefined) continue;
      entries.set(key, entry);
      for (const basket of index.add(key, value)) touched.add(basket);
      if (origin !== "room") kept.keep(key, entry.b, origin === "own");
      else if (isSynced) fresh.add(key);
    }
    events.baskets([...touched]);
  }

  function stored(authors: readonly Author[]): void {
    const mine = kept.stored(authors);
    alone.sent(mine);
    const touched = new Set(mine.map(([, basket]) => basket));
    for (const author of authors) {
      const entry = entries.get(author.entry);
      if (entry === undefined) continue;
      touched.add(entry.b);
      if (fresh.delete(author.entry) && author.userId !== own) traces.set(entry.b, { author, entry });
    }
    events.baskets([...touched]);
    tellLoose();
  }

  function takeFacts(message: Said<"facts">): void {
    const changed = facts.take(message);
    const now = facts.current();
    if (now !== null) events.facts(now, changed);
  }

  function hear(message: Told | null): void {
    switch (message?.type) {
      case "welcome":
        own = message.you.userId;
        events.welcome(message.you, message.now);
        break;
      case "facts":
        takeFacts(message);
        break;
      case "receipt":
      case "authors":
        stored(authorsIn(message));
        break;
      case "presence":
        events.people(message.people.filter((person) => person.connection !== options.connectionId));
        break;
      case "result":
        queue.settle(message);
        break;
      case "reload":
      case undefined:
        // The connection is closed with a code right after; and a newer room may say what this build does not know.
        break;
    }
  }

  function end(reason: Ended): void {
    link.stop();
    // Who may not come in any more keeps what they typed, and nobody's name.
    if (reason === "forbidden" || reason === "signed_out") facts.forgetPeople();
    events.ended(reason);
  }

  /** The socket says only that nobody opened: whether there is no network or no right is asked apart. */
  async function knock(): Promise<void> {
    if (isKnocking) return;
    isKnocking = true;
    const door = await options.askDoor();
    isKnocking = false;
    if (door === "signed_out" || door === "forbidden") end(door);
  }

  function closed(code: number, wasOpen: boolean): void {
    isSynced = false;
    queue.shut();
    connection.cut();
    const reason = endedBy(code);
    if (reason !== null) end(reason);
    else if (code === TOO_FAST) {
      link.stop();
      setTimeout(link.connect, PAUSE_MS);
    } else if (!wasOpen) void knock();
  }

  /** Typed here: in the document at once, and counted as kept when the phone's database has said so. */
  function write(key: string, entry: DraftEntry): void {
    void link.write([[key, entry]]).then(() => {
      kept.landed(key);
      tellLoose();
    });
    store.own.put({ key, entry }).catch(() => console.warn({ event: "board_entry_not_readable_later" }));
    tellLoose();
  }

  const link = await options.openLink({
    entries: came,
    message: (json) => hear(readRoomMessage(json)),
    opened: () =>
      link.say({
        type: "hello",
        protocol: PROTOCOL,
        build: options.build,
        factsSeq: facts.current()?.factsSeq ?? 0,
        phones: facts.current()?.baskets.some(({ phone }) => phone !== "") ?? false,
      }),
    synced() {
      isSynced = true;
      connection.live();
      queue.open();
    },
    closed,
    keeps: events.keeps,
  });
  await link.loaded;
  connection.cut();
  link.connect();

  return {
    folded: index.basket,
    kept: kept.count,
    keptTotal: kept.total,
    author: kept.author,
    trace: (basket) => traces.get(basket),
    history: (basket) => [...entries].flatMap(([key, entry]) => (entry.b === basket ? [{ key, entry }] : [])),
    observe(basket, observation) {
      const key = `${replica}-${written++}`;
      const entry = parseDraftEntry(key, { ...observation, b: basket, on: [] });
      if (entry === undefined) throw new RangeError("an observation out of bounds");
      const on = index.basket(basket).standing.get(slotOf(entry)) ?? [];
      if (connection.current() === "offline") alone.began([key], []);
      write(key, { ...entry, on: on.slice(0, DRAFT_BOUNDS.on) });
    },
    entryCount: () => entries.size,
    send(command) {
      const answer = queue.add(command);
      if (connection.current() !== "live") alone.began([], queue.waiting());
      return answer;
    },
    dismissAccount: alone.dismiss,
    look: (basket, line) => link.look({ basket, line }),
    destroy() {
      connection.stop();
      queue.shut();
      link.destroy();
    },
  };
}

const authorsIn = (message: Said<"receipt" | "authors">): Author[] =>
  message.type === "receipt"
    ? message.entries.map((entry) => ({
        entry,
        userId: message.by,
        name: message.name,
        at: message.at,
        seq: message.seq,
      }))
    : message.authors.map(([entry, userId, name, at, seq]) => ({ entry, userId, name, at, seq }));
