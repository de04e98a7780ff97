import type { BoardCommand, CommandAnswer } from "../../core/contract/board.ts";
import { isRefusal, type Refusal, refuse } from "../../core/contract/codes.ts";
import type { Capability } from "../../core/people/capability.ts";
import type { BoardPorts } from "./board-ports.ts";
import type { CommandQueue } from "./command-queue.ts";
import type { DraftBook } from "./draft-book.ts";
import type { FactsCache } from "./facts-cache.ts";
import { messageOf } from "./receipts.ts";
import { may, type Roles } from "./roles.ts";
import type { RoomSocket } from "./room-socket.ts";

const NEEDS = {
  validate: "basket:validate",
  undo: "basket:validate",
  accept_late: "late_change:decide",
  dismiss_late: "late_change:decide",
  collect: "basket:validate",
  uncollect: "basket:validate",
  decide_uncollected: "basket:waive",
  reopen: "basket:reopen",
  add_line: "basket:validate",
  remove_line: "basket:validate",
  agree_extra: "basket:validate",
  open_walk_in: "basket:validate",
  settle_due: "basket:validate",
  note_share: "basket:validate",
} as const satisfies Record<BoardCommand["kind"], Capability>;

/** LAT-4, DUE-7. A late change is a correction then, and who keeps the till is the référent. */
const AFTER_THE_CLOSE: Partial<Record<BoardCommand["kind"], Capability>> = {
  accept_late: "correction:add",
  dismiss_late: "correction:add",
  settle_due: "distribution:validate",
};

/** CAP-4. An amount is given away by who may, whatever else the command does. */
const isWaiving = (command: BoardCommand): boolean =>
  ("due" in command && command.due === "waived") || ("way" in command && command.way === "waived");

/**
 * Carries out what phones ask, one after another. What the phone sent before on its socket is stored by then, because
 * storing is synchronous and a socket keeps its order; the draft is folded when the command's turn has come.
 */
export function createBoardCommands(options: {
  ports: Pick<BoardPorts, "commands" | "log">;
  queue: CommandQueue;
  roles: Roles;
  facts: FactsCache;
  book: DraftBook;
}): (socket: RoomSocket, command: BoardCommand) => void {
  const { ports, queue, roles, facts, book } = options;
  /** Whoever waits for the command's answer: a phone that lost its connection asks again on the next one. */
  const askers = new Map<string, Set<RoomSocket>>();

  const needOf = ({ kind }: BoardCommand): Capability =>
    (facts.current()?.validatedAt == null ? undefined : AFTER_THE_CLOSE[kind]) ?? NEEDS[kind];

  async function carryOut(socket: RoomSocket, command: BoardCommand): Promise<CommandAnswer | Refusal> {
    if (!(await roles.renew(socket)) || !may(socket, needOf(command))) return refuse("forbidden");
    if (isWaiving(command) && !may(socket, "basket:waive")) return refuse("forbidden");
    const { userId, name } = socket.state();
    // A basket that the command itself makes has no number yet and nothing observed.
    if (command.kind === "open_walk_in") return await ports.commands.run(command, { userId, name }, book.draftOf(0));
    const number = await numberOf(command.basketId);
    if (number === undefined) return refuse("not_found");
    return await ports.commands.run(command, { userId, name }, book.draftOf(number));
  }

  async function numberOf(basketId: string): Promise<number | undefined> {
    const inFacts = () => facts.current()?.baskets.find((basket) => basket.id === basketId)?.number;
    const known = inFacts();
    if (known !== undefined) return known;
    await facts.refresh();
    return inFacts();
  }

  /** What threw may have been carried out or not: the phone keeps the command and sends it again under the same id. */
  async function tryOut(socket: RoomSocket, command: BoardCommand): Promise<CommandAnswer | Refusal> {
    try {
      return await carryOut(socket, command);
    } catch {
      ports.log({ event: "board_command_failed", kind: command.kind });
      return refuse("not_ready");
    }
  }

  return (socket, command) => {
    const key = `${socket.state().userId} ${command.id}`;
    const waiting = askers.get(key);
    if (waiting !== undefined) {
      waiting.add(socket);
      return;
    }
    askers.set(key, new Set([socket]));
    queue.add(async () => {
      const outcome = await tryOut(socket, command);
      const message = resultMessage(command.id, outcome);
      for (const asker of askers.get(key) ?? []) asker.send(message);
      askers.delete(key);
      if (isRefusal(outcome)) return;
      // Everybody sees the outcome before the next command is decided on it.
      await facts.refresh().catch(() => ports.log({ event: "board_facts_unread" }));
    });
  };
}

export const resultMessage = (id: string, outcome: CommandAnswer | Refusal): string =>
  isRefusal(outcome)
    ? messageOf({
        type: "result",
        id,
        ok: false,
        code: outcome.refused,
        ...(outcome.data !== undefined && { data: outcome.data }),
      })
    : messageOf({ type: "result", id, ok: true, answer: outcome });
