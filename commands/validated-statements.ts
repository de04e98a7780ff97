import { isHandOver } from "../core/basket/collection.ts";
import { refundOverPayments } from "../core/refund/refund-over-payments.ts";
import { UNDO_MS } from "../core/time/window.ts";
import type { Statement } from "../db/database.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";
import { insertRevision, updateBasketCollected, updateBasketValidated, updateFinalLines } from "../db/writes/basket.ts";
import { insertJournal, type JournalRow } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import type { Actor, Ports } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";
import type { Settled } from "./settle-difference.ts";

type Validation = {
  facts: BasketFacts;
  settled: Settled;
  commandId: string;
  draftSeq: number;
  /** Whether "Annuler" is open: a person's confirmation, not a whole distribution's. */
  undoable: boolean;
  /** Why money goes back, where it is not what volunteers saw. */
  cause?: "validation" | "not_collected";
};

/**
 * Everything that validating one basket writes but the command's own row: revision guard, final lines, journal, refunds on
 * the payments that paid, wake-ups for refund and mail. Shared by a volunteer's confirmation and by the distribution's run.
 */
export function validatedStatements(
  ports: Ports,
  actor: Actor,
  { facts, settled, commandId, draftSeq, undoable, cause = "validation" }: Validation,
): Statement[] {
  const { db } = ports;
  const { basket } = facts;
  const { amounts, refundCents } = settled;
  const at = ports.marketNow();
  const revision = basket.revision + 1;
  const leaveAt = ports.realNow() + (undoable ? UNDO_MS : 0);
  const refunds = refundStatements(ports, {
    marketId: basket.marketId,
    distributionId: basket.distributionId,
    basketId: basket.id,
    ledgerOwner: basket.id,
    revision,
    cause,
    parts: refundOverPayments(facts.payments, refundCents),
    at,
    leaveAt,
  });
  // TRI-4. What nobody paid is given back by nobody: the amounts move, the money does not.
  if (!facts.distribution.trial && refunds.totalCents !== refundCents)
    throw new Error("a refund larger than the payments of its basket");
  const changed = changedLines(ports, actor, facts, settled, at);
  const tell =
    refundCents > 0 ||
    settled.due !== undefined ||
    changed.some((row) => row.kind === "line_final") ||
    facts.lines.some((line) => line.origin === "added" || line.replacedBy !== null);
  return [
    insertRevision(db, { basketId: basket.id, revision, kind: "validated", commandId, at, by: actor.userId }),
    updateBasketValidated(db, {
      id: basket.id,
      revision,
      finalCents: amounts.totalCents,
      fees: amounts.fees,
      refundCents,
      dueCents: settled.dueCents,
      at,
      by: actor,
      draftSeq,
    }),
    updateFinalLines(db, basket.id, amounts),
    ...(undoable && isHandOver(facts.composition)
      ? [updateBasketCollected(db, { id: basket.id, at, byName: actor.name })]
      : []),
    ...refunds.statements,
    ...settled.statements,
    insertJournal(db, changed),
    ...(tell
      ? [
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "mail",
              key: `mail:basket-corrected:${basket.id}:${revision}`,
              subjectId: `${basket.id}:${revision}`,
              payload: { mail: "basket_corrected", userId: basket.userId, basketId: basket.id },
              dueAt: leaveAt,
            },
          ]),
        ]
      : []),
  ];
}

/** JOU-1. The validation itself and every line whose amount or quantity differs from what was ordered. */
function changedLines(
  ports: Ports,
  actor: Actor,
  { basket, lines }: BasketFacts,
  { amounts, refundCents, due }: Settled,
  at: number,
): JournalRow[] {
  const base = {
    marketId: basket.marketId,
    distributionId: basket.distributionId,
    basketId: basket.id,
    at,
    byUserId: actor.userId,
    byName: actor.name,
  };
  const rows: JournalRow[] = [
    {
      ...base,
      id: ports.newId(),
      kind: "validated",
      before: { paidCents: basket.paidCents },
      after: {
        totalCents: amounts.totalCents,
        refundCents,
        ...(due === undefined ? {} : { dueCents: due.amountCents, way: due.way }),
      },
    },
  ];
  for (const final of amounts.lines) {
    const line = lines.find((row) => row.ref === final.ref);
    if (line === undefined) continue;
    const expected = line.kind === "weighed" ? line.estimateCents : line.chargedCents;
    if (final.finalCents === expected && final.finalMilli === line.quantityMilli && final.reason === null) continue;
    rows.push({
      ...base,
      id: ports.newId(),
      lineId: line.id,
      kind: "line_final",
      before: { cents: line.chargedCents, milli: line.quantityMilli },
      after: { cents: final.finalCents, milli: final.finalMilli, grams: final.finalGrams },
      reason: final.reason,
    });
  }
  return rows;
}
