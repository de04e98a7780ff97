import type { BoardCommand } from "../../../core/contract/board.ts";
import type { Board } from "../live/board.ts";

const KINDS: ReadonlySet<BoardCommand["kind"]> = new Set(["add_line", "remove_line", "agree_extra"]);

/** Changes of a basket's goods that this phone asked for and has no answer to. What it costs is known only with them. */
export const waitingExtras = (board: Board, basketId: string): BoardCommand[] =>
  board
    .waiting()
    .map(({ command }) => command)
    .filter((command) => command.basketId === basketId && KINDS.has(command.kind));
