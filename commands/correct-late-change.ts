import type { BasketAmounts } from "../core/basket/basket-amounts.ts";
import { isRefusal, type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { correctedAmounts, type FixedAmounts, type LoweredLines } from "../core/correction/corrected-amounts.ts";
import type { Statement } from "../db/database.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";
import { correctionFacts } from "../db/queries/correction-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { fixedAmountsOf } from "../db/rows/fixed-amounts-of.ts";
import { correctedStatements } from "./corrected-statements.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * LAT-4. A late change taken over after the close is a correction: what costs less by it goes back, what would cost more stays
 * as it was settled.
 */
export async function correctLateChange(
  ports: Ports,
  actor: Actor,
  facts: BasketFacts,
  late: { amounts: BasketAmounts; authors: readonly string[]; commandId: string; draftSeq: number },
): Promise<readonly Statement[] | Refusal> {
  const settled = await correctionFacts(ports.db, facts.distribution.id);
  if (settled === undefined) return refuse("not_found");
  const before = fixedAmountsOf(facts);
  const corrected = correctedAmounts(
    boardLinesOf(facts.lines),
    feesOf(facts.basket.fees),
    before,
    lowerOnly(before, late.amounts),
  );
  if (corrected.kind === "refused") return refuse("correction_raises");
  const made = await correctedStatements(ports, actor, {
    facts,
    settled,
    before,
    after: corrected.amounts,
    reason: late.authors.join(", "),
    commandId: late.commandId,
    draftSeq: late.draftSeq,
  });
  return isRefusal(made) ? made : made.statements;
}

const lowerOnly = (before: FixedAmounts, proposed: BasketAmounts): LoweredLines =>
  new Map(
    proposed.lines.flatMap(({ ref, ...line }) => {
      const was = before.lines.find((one) => one.ref === ref)?.finalCents;
      return was !== undefined && line.finalCents < was ? [[ref, line] as const] : [];
    }),
  );
