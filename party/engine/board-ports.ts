import type { BoardCommand, BoardFacts, CommandAnswer } from "../../core/contract/board.ts";
import type { Refusal } from "../../core/contract/codes.ts";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import type { BoardStorage } from "./board-storage.ts";
import type { After } from "./pace.ts";
import type { RoomSocket } from "./room-socket.ts";

export type Access = { readonly capabilities: readonly string[]; readonly name: string };
export type Person = { readonly userId: string; readonly name: string };

/** An event to watch: never a body, a name or an amount. */
export type RoomEvent = { readonly event: string } & Readonly<Record<string, string | number>>;

/** Everything outside the room, by role. */
export type BoardPorts = {
  /** Of the running code, shown to phones. */
  readonly build: string;
  readonly storage: BoardStorage;
  readonly sockets: () => Iterable<RoomSocket>;
  readonly realNow: () => number;
  readonly marketNow: () => number;
  readonly after: After;
  readonly access: { readonly read: (userId: string) => Promise<Access | null> };
  /** Whole facts, or those of baskets that changed after `sinceSeq`; null when there is no such board any more. */
  readonly facts: { readonly load: (sinceSeq: number | null) => Promise<BoardFacts | null> };
  readonly commands: {
    readonly run: (command: BoardCommand, actor: Person, draft: BasketDraft) => Promise<CommandAnswer | Refusal>;
    readonly late: (input: { basketId: string; draft: BasketDraft }) => Promise<void>;
  };
  readonly log: (event: RoomEvent) => void;
  /** Throws the room's memory away: what is stored is the truth, and this room could not store. */
  readonly abort: (reason: string) => void;
};
