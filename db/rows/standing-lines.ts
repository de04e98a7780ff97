import type { BoardLine } from "../../core/basket/board-line.ts";
import type { BasketFacts } from "../queries/basket-facts.ts";
import { asValidated } from "./as-validated.ts";
import { boardLinesOf } from "./board-lines-of.ts";

/** Lines as later observations are priced: what was given away when the basket was validated is not asked for again (DUE-3). */
export const standingLines = ({ basket, lines, dues }: Pick<BasketFacts, "basket" | "lines" | "dues">): BoardLine[] =>
  basket.status === "validated" && dues.some((row) => row.status === "waived")
    ? asValidated(lines).lines
    : boardLinesOf(lines);
