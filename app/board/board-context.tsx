import { type Accessor, createContext, createMemo, type JSX, useContext } from "solid-js";
import { type Confirmations, createConfirmations } from "./confirmations.ts";
import { createRoster, type Roster } from "./list/roster.ts";
import type { Board } from "./live/board.ts";
import { createScreen, type Screen } from "./screen.ts";

export interface BoardContext {
  readonly board: Board;
  readonly roster: Roster;
  readonly screen: Screen;
  readonly confirmations: Confirmations;
  /** May this person write now? Not on a board that is closed or frozen, nor once the room has sent this phone away. */
  readonly writable: Accessor<boolean>;
}

const Context = createContext<BoardContext>();

export function BoardProvider(props: { board: Board; children: JSX.Element }) {
  // The board of a page never changes: a page of another distribution is another page.
  const board = props.board;
  const writable = createMemo(() => {
    const facts = board.facts();
    return facts !== null && !facts.frozen && facts.validatedAt === null && board.ended() === null;
  });
  const context: BoardContext = {
    board,
    roster: createRoster(board),
    screen: createScreen(),
    confirmations: createConfirmations(board),
    writable,
  };
  return <Context.Provider value={context}>{props.children}</Context.Provider>;
}

export function useBoard(): BoardContext {
  const context = useContext(Context);
  if (!context) throw new Error("useBoard stands outside BoardProvider");
  return context;
}
