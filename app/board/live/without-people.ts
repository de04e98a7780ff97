import type { BoardCommand, BoardFacts } from "../../../core/contract/board.ts";

/** The board without anybody's name or number: what a basket holds stays readable, whose it is does not. */
export const withoutPeople = (facts: BoardFacts): BoardFacts => ({
  ...facts,
  // As one that knows nothing: back on the board, everything is asked for anew.
  factsSeq: 0,
  lead: null,
  baskets: facts.baskets.map((basket) => ({
    ...basket,
    firstName: "",
    lastName: "",
    phone: "",
    codeHash: "",
    validatedByName: null,
    validatedById: null,
  })),
  lookAgains: [],
  lateChanges: [],
});

/** Of who comes without an order the first name stays: the basket that was promised cannot be opened without one. */
export function commandWithoutPeople(command: BoardCommand): BoardCommand {
  if (command.kind !== "open_walk_in") return command;
  const { id, basketId, kind, firstName } = command;
  return { id, basketId, kind, firstName };
}
