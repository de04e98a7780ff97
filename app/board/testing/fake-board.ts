import { createSignal } from "solid-js";
import { type Basis, basisOf } from "../../../core/basket/basis.ts";
import { type BasketAmounts, basketAmounts } from "../../../core/basket/basket-amounts.ts";
import { type BoardBasket, type BoardFacts, type CommandAnswer, PROTOCOL } from "../../../core/contract/board.ts";
import type { Refusal } from "../../../core/contract/codes.ts";
import { type DraftEntry, parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../../core/draft/draft-index.ts";
import { slotOf } from "../../../core/draft/draft-slot.ts";
import { basketObservations, isPrepared } from "../../../core/draft/fold-basket.ts";
import { boardLineOf } from "../line/board-line-of.ts";
import type { Board, BoardRequest } from "../live/board.ts";
import type { BoardPerson, Observation } from "../live/board-phone.ts";
import type { Author, QueuedCommand } from "../live/phone-store.ts";
import type { SentAccount } from "../live/sent-account.ts";

export interface FakePerson {
  readonly userId: string;
  readonly name: string;
}

export interface FakeBoard extends Board {
  readonly sent: readonly BoardRequest[];
  /** Another phone writes; `blind`: it had not seen what stands, so nothing is replaced. */
  readonly observeAs: (person: FakePerson, basket: number, observation: Observation, blind?: boolean) => void;
  readonly change: (facts: Partial<BoardFacts>) => void;
  readonly changeBasket: (number: number, basket: Partial<BoardBasket>) => void;
  readonly join: (person: FakePerson, basket: number | null) => void;
  readonly link: (state: "live" | "connecting" | "offline", unsent?: number) => void;
  /** The phone's database takes nothing: so many changes stand on the page alone. */
  readonly losesGrip: (loose: number) => void;
  /** What was done alone has been sent. */
  readonly tell: (account: SentAccount) => void;
  /** What the room will say to each command; pending for ever where it returns nothing. */
  readonly answer: (say: (command: BoardRequest) => CommandAnswer | Refusal | undefined) => void;
}

export const marie: FakePerson = { userId: "marie", name: "Marie" };
export const karim: FakePerson = { userId: "karim", name: "Karim" };

/** The phone's live client without a room: one draft in memory, folded by the same rules. */
export function createFakeBoard(
  start: BoardFacts,
  person: {
    readonly canValidate?: boolean;
    readonly canClose?: boolean;
    readonly canWaive?: boolean;
    readonly canCorrect?: boolean;
    readonly now?: number;
  } = {},
): FakeBoard {
  const [facts, setFacts] = createSignal(start);
  const [version, setVersion] = createSignal(0);
  const [people, setPeople] = createSignal<readonly BoardPerson[]>([]);
  const [state, setState] = createSignal<{
    link: "live" | "connecting" | "offline";
    unsent: number;
    loose: number;
    keeps: boolean;
  }>({ link: "live", unsent: 0, loose: 0, keeps: true });
  const [account, setAccount] = createSignal<SentAccount | null>(null);
  const [waiting, setWaiting] = createSignal<readonly QueuedCommand[]>([]);
  const authors = new Map<string, Author>();
  const entries = new Map<string, DraftEntry>();
  const index = createDraftIndex((key) => authors.get(key)?.name);
  const sent: BoardRequest[] = [];
  const now = () => person.now ?? start.pickupStartsAt;
  let say: (command: BoardRequest) => CommandAnswer | Refusal | undefined = () => undefined;
  let counter = 0;

  const basket = (number: number) => facts().baskets.find((candidate) => candidate.number === number);
  const folded = (number: number) => {
    version();
    return index.basket(number);
  };
  const amounts = (number: number): BasketAmounts | undefined => {
    const found = basket(number);
    if (found === undefined) return undefined;
    return basketAmounts(found.lines.map(boardLineOf), [], basketObservations(folded(number)));
  };
  const basis = (number: number): Basis | undefined => {
    const found = amounts(number);
    return found && basisOf(found);
  };
  const write = (by: FakePerson, number: number, observation: Observation, blind: boolean) => {
    counter += 1;
    const key = `${by.userId}-${counter}`;
    const alone = parseDraftEntry(key, { ...observation, b: number, on: [] });
    if (alone === undefined) throw new Error("an observation out of bounds");
    const entry: DraftEntry = blind ? alone : { ...alone, on: index.basket(number).standing.get(slotOf(alone)) ?? [] };
    authors.set(key, { entry: key, ...by, at: now(), seq: counter });
    entries.set(key, entry);
    index.add(key, entry);
    setVersion((count) => count + 1);
  };

  return {
    facts,
    numbers: () => facts().baskets.map(({ number }) => number),
    basket,
    folded,
    amounts,
    basis,
    isPrepared: (number) => isPrepared(folded(number), basket(number)?.lines.map((line) => line.ref) ?? []),
    kept: () => 0,
    trace: () => undefined,
    unsent: () => state().unsent,
    author: (key) => {
      version();
      return authors.get(key);
    },
    people,
    connection: () => state().link,
    ended: () => null,
    you: () => ({
      ...marie,
      canValidate: person.canValidate ?? true,
      canClose: person.canClose ?? false,
      canWaive: person.canWaive ?? false,
      canCorrect: person.canCorrect ?? false,
    }),
    observe: (number, observation) => write(marie, number, observation, false),
    history: (number) => [...entries].flatMap(([key, entry]) => (entry.b === number ? [{ key, entry }] : [])),
    send(command) {
      sent.push(command);
      const queued: QueuedCommand = {
        turn: waiting().length + 1,
        protocol: PROTOCOL,
        command: { ...command, id: `command-${sent.length}` },
        at: now(),
      };
      const answer = say(command);
      if (answer !== undefined) return Promise.resolve(answer);
      setWaiting((list) => [...list, queued]);
      return new Promise<never>(() => {});
    },
    waiting,
    loose: () => state().loose,
    keeps: () => state().keeps,
    account,
    dismissAccount: () => setAccount(null),
    entryCount: () => entries.size,
    look: () => {},
    ready: Promise.resolve(),

    sent,
    observeAs: (by, number, observation, blind = false) => write(by, number, observation, blind),
    change: (part) => setFacts((before) => ({ ...before, ...part })),
    changeBasket: (number, part) =>
      setFacts((before) => ({
        ...before,
        baskets: before.baskets.map((one) => (one.number === number ? { ...one, ...part } : one)),
      })),
    join: (who, number) =>
      setPeople((list) => [...list, { connection: who.userId, userId: who.userId, name: who.name, basket: number }]),
    link: (link, unsent = 0) => setState((before) => ({ ...before, link, unsent })),
    losesGrip: (loose) => setState((before) => ({ ...before, loose, unsent: loose, keeps: false })),
    tell: setAccount,
    answer: (next) => {
      say = next;
    },
  };
}
