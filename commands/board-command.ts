import { toldBasis } from "../core/basket/told-basis.ts";
import type { BoardCommand, CommandAnswer } from "../core/contract/board.ts";
import type { Refusal } from "../core/contract/codes.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { addLine } from "./add-line.ts";
import { agreeExtra } from "./agree-extra.ts";
import { collectBasket, uncollectBasket } from "./collect-basket.ts";
import { acceptLateChange, dismissLateChange } from "./decide-late-change.ts";
import { decideUncollected } from "./decide-uncollected.ts";
import { noteShare } from "./note-share.ts";
import { openWalkIn } from "./open-walk-in.ts";
import type { Actor, Ports } from "./ports.ts";
import { removeLine } from "./remove-line.ts";
import { reopenBasket } from "./reopen-basket.ts";
import { settleDue } from "./settle-due.ts";
import { undoValidation } from "./undo-validation.ts";
import { validateBasket } from "./validate-basket.ts";

/** What the board's room carries out for a phone, after the gate said that the person may. */
export async function runBoardCommand(
  ports: Ports,
  actor: Actor,
  command: BoardCommand,
  draft: BasketDraft,
  /** Whose room this is: a basket opened on the spot is of this date. */
  distributionId: string,
): Promise<CommandAnswer | Refusal> {
  switch (command.kind) {
    case "validate":
      return validateBasket(ports, actor, { ...command, basis: toldBasis(command.basis) }, draft);
    case "undo":
      return undoValidation(ports, actor, command);
    case "accept_late":
      return acceptLateChange(ports, actor, { ...command, basis: toldBasis(command.basis) }, draft);
    case "dismiss_late":
      return dismissLateChange(ports, actor, command);
    case "collect":
      return collectBasket(ports, actor, command);
    case "uncollect":
      return uncollectBasket(ports, actor, command);
    case "decide_uncollected":
      return decideUncollected(ports, actor, command, draft);
    case "reopen":
      return reopenBasket(ports, actor, command);
    case "add_line":
      return addLine(ports, actor, command);
    case "remove_line":
      return removeLine(ports, actor, command);
    case "agree_extra":
      return agreeExtra(ports, actor, command);
    case "open_walk_in":
      return openWalkIn(ports, actor, command, distributionId);
    case "settle_due":
      return settleDue(ports, actor, command);
    case "note_share":
      return noteShare(ports, actor, command);
  }
}
