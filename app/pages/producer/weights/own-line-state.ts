import type { OwnLine, OwnLines } from "../../../../core/contract/own-lines.ts";
import { type LineState, lineState } from "../../../board/line/line-state.ts";
import { asBasketLine } from "./as-basket-line.ts";
import type { OwnLinesModel } from "./create-own-lines.ts";

/** How an own line stands, by the board's own words for it. */
export const ownLineState = (board: OwnLinesModel["board"], line: OwnLine, producer: OwnLines["producer"]): LineState =>
  lineState(asBasketLine(line, producer), board.folded(line.basketNumber));
