import { basketAmounts } from "../core/basket/basket-amounts.ts";
import { isUncollected } from "../core/basket/collection.ts";
import { basketDifference } from "../core/basket/decide-validation.ts";
import type { CommandAnswer, UncollectedChoice } from "../core/contract/board.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { correctedAmounts } from "../core/correction/corrected-amounts.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { stoppingClashes } from "../core/draft/stopping-clashes.ts";
import { type Cents, NO_CENTS } from "../core/money/cents.ts";
import { refundOverPayments } from "../core/refund/refund-over-payments.ts";
import type { Statement } from "../db/database.ts";
import { type BasketFacts, basketFacts } from "../db/queries/basket-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { fixedAmountsOf } from "../db/rows/fixed-amounts-of.ts";
import { insertRevision, updateBasketCorrected, updateFinalLines } from "../db/writes/basket.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { updateLookAgainsClosed } from "../db/writes/look-again.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { putUncollectedChoice } from "../db/writes/uncollected.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";
import { lessThanPaid } from "./settle-difference.ts";
import { validatedStatements } from "./validated-statements.ts";

type DecideUncollected = { id: string; basketId: string; choice: UncollectedChoice };

/**
 * UNC-1 … UNC-3. What becomes of a basket that nobody came for, and one mail that says so. Kept and given away move no money; what
 * is refunded is validated (or corrected) at the lower amount in the same batch, while the distribution is open.
 */
export async function decideUncollected(
  ports: Ports,
  actor: Actor,
  input: DecideUncollected,
  draft: BasketDraft,
): Promise<CommandAnswer | Refusal> {
  const { db } = ports;
  return once<CommandAnswer>(ports, actor, {
    id: input.id,
    kind: "decide-uncollected",
    decide: async () => {
      const facts = await basketFacts(db, input.basketId);
      if (facts === undefined) return refuse("not_found");
      const { basket, distribution } = facts;
      const waits = isUncollected({
        status: basket.status,
        collectedAt: basket.collectedAt,
        isEmpty: facts.lines.every((line) => line.finalMilli === 0),
      });
      if (!waits) return refuse("nothing_to_decide");
      const at = ports.marketNow();
      const { choice } = input;
      const money = choice.kind === "refunded" ? refunded(ports, actor, facts, draft, { ...input, choice }) : undefined;
      if (money !== undefined && "refused" in money) return money;
      return {
        answer: {
          kind: "uncollected_decided",
          basketId: basket.id,
          revision: basket.revision + (money === undefined ? 0 : 1),
        },
        statements: [
          ...(money?.statements ?? []),
          putUncollectedChoice(db, {
            basketId: basket.id,
            distributionId: distribution.id,
            choice: choice.kind,
            keptUntil: choice.kind === "kept" ? choice.until : null,
            keptPlace: choice.kind === "kept" ? choice.place : null,
            reason: choice.kind === "kept" ? null : (choice.reason ?? null),
            refundCents: money?.refundCents ?? NO_CENTS,
            at,
            byUserId: actor.userId,
            byName: actor.name,
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: basket.marketId,
              distributionId: distribution.id,
              basketId: basket.id,
              kind: "uncollected_decided",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { ...choice, refundCents: money?.refundCents ?? 0 },
              reason: choice.kind === "kept" ? null : (choice.reason ?? null),
            },
          ]),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "mail",
              key: `mail:uncollected:${basket.id}:${input.id}`,
              subjectId: basket.id,
              payload: { mail: "uncollected", userId: basket.userId, basketId: basket.id },
              dueAt: ports.realNow(),
            },
          ]),
          ...updateFacts(db, distribution.id, [basket.id]),
        ],
        distributionIds: [distribution.id],
      };
    },
  });
}

type Refunded = DecideUncollected & { choice: Extract<UncollectedChoice, { kind: "refunded" }> };

/** The basket at what is left of it when the chosen goods are paid by nobody. */
function refunded(
  ports: Ports,
  actor: Actor,
  facts: BasketFacts,
  draft: BasketDraft,
  input: Refunded,
): { statements: Statement[]; refundCents: Cents } | Refusal {
  const { db } = ports;
  const { basket, distribution } = facts;
  if (distribution.frozenAt !== null || distribution.validatedAt !== null) return refuse("distribution_closed");
  const lines = boardLinesOf(facts.lines);
  if (stoppingClashes(draft.clashes, lines).length > 0) return refuse("basket_clash", { basketId: basket.id });
  const fees = feesOf(basket.fees);
  const before = basket.status === "validated" ? fixedAmountsOf(facts) : basketAmounts(lines, fees, draft.observations);
  const chosen = input.choice.lines ?? before.lines.map((line) => line.ref);
  const corrected = correctedAmounts(
    lines,
    fees,
    before,
    new Map(chosen.map((ref) => [ref, { finalCents: NO_CENTS, reason: "not_collected" as const }])),
  );
  if (corrected.kind === "refused") return refuse(corrected.code);
  const after = corrected.amounts;
  const at = ports.marketNow();
  const difference = basketDifference(basket, after.totalCents);
  if (difference.dueCents > 0) return refuse("amount_above_paid", { basketId: basket.id });
  const settled = lessThanPaid(ports, facts, after, difference.refundCents);
  const { refundCents } = settled;
  if (basket.status === "ordered") {
    const statements = validatedStatements(ports, actor, {
      facts,
      settled,
      commandId: input.id,
      draftSeq: draft.seq,
      undoable: false,
      cause: "not_collected",
    });
    return {
      refundCents,
      statements: [...statements, updateLookAgainsClosed(db, { basketId: basket.id, at, by: actor.userId })],
    };
  }
  const revision = basket.revision + 1;
  return {
    refundCents,
    statements: [
      insertRevision(db, {
        basketId: basket.id,
        revision,
        kind: "corrected",
        commandId: input.id,
        at,
        by: actor.userId,
      }),
      updateBasketCorrected(db, {
        id: basket.id,
        revision,
        finalCents: after.totalCents,
        fees: after.fees,
        refundCents,
        dueCents: settled.dueCents,
        draftSeq: draft.seq,
      }),
      ...settled.statements,
      updateFinalLines(db, basket.id, after),
      ...refundStatements(ports, {
        marketId: basket.marketId,
        distributionId: distribution.id,
        basketId: basket.id,
        ledgerOwner: basket.id,
        revision,
        cause: "not_collected",
        parts: refundOverPayments(facts.payments, refundCents),
        at,
        leaveAt: ports.realNow(),
      }).statements,
    ],
  };
}
