import type { BasketAmounts } from "../core/basket/basket-amounts.ts";
import type { FixedAmounts } from "../core/correction/corrected-amounts.ts";
import { advancedCents, correctedPayees, type PayeeEffect } from "../core/correction/corrected-payees.ts";
import { postCorrection } from "../core/ledger/difference-postings.ts";
import { type Cents, cents, minCents } from "../core/money/cents.ts";
import { refundableCents, refundOverPayments } from "../core/refund/refund-over-payments.ts";
import type { Statement } from "../db/database.ts";
import type { BasketFacts } from "../db/queries/basket-facts.ts";
import type { CorrectionFacts } from "../db/queries/correction-facts.ts";
import { producerPeople } from "../db/queries/producer-people.ts";
import { insertRevision, updateBasketCorrected, updateFinalLines } from "../db/writes/basket.ts";
import { insertCorrection, insertDebts, updateSettlementsLowered } from "../db/writes/correction.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertPostings } from "../db/writes/ledger.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import type { Actor, Ports } from "./ports.ts";
import { refundStatements } from "./refund-statements.ts";
import { returnDues } from "./settle-difference.ts";

type Correction = {
  facts: BasketFacts;
  settled: CorrectionFacts;
  before: FixedAmounts;
  after: BasketAmounts;
  reason: string;
  commandId: string;
  draftSeq: number;
};

/**
 * COR-3 … COR-5. Everything that correcting one basket after its distribution's validation writes: revision guard, final lines,
 * one ledger entry, the refund on the payments that paid, less for the payees or a debt, journal, mails to customer and farms.
 */
export async function correctedStatements(
  ports: Ports,
  actor: Actor,
  { facts, settled, before, after, reason, commandId, draftSeq }: Correction,
): Promise<{ statements: Statement[]; refundCents: Cents; effects: readonly PayeeEffect[] }> {
  const { db } = ports;
  const { basket } = facts;
  const at = ports.marketNow();
  const revision = basket.revision + 1;
  const correctionId = ports.newId();
  const producerOf = new Map(facts.lines.map((line) => [line.ref, line.producerId]));
  const backCents = cents((basket.finalCents ?? 0) - after.totalCents);
  // DUE-6: the cards first, then what was no card's.
  const refundCents = minCents(backCents, refundableCents(facts.payments));
  const returned = returnDues(ports, facts, cents(backCents - refundCents));
  const effects = correctedPayees(before, after, producerOf, settled.payees, settled.rates);
  if (refundCents - returned.dueCents !== backCents) throw new Error("a correction larger than what was paid");
  const parts = refundOverPayments(facts.payments, refundCents);
  const refunds = refundStatements(ports, {
    marketId: basket.marketId,
    distributionId: basket.distributionId,
    basketId: basket.id,
    ledgerOwner: basket.id,
    revision,
    cause: "correction",
    parts: withAdvances(parts, advancedCents(effects)),
    at,
    leaveAt: ports.realNow(),
    posted: true,
  });
  if (refunds.totalCents !== refundCents) throw new Error("a correction larger than what is left of the payments");
  const lines = after.lines.flatMap((line) => {
    const row = facts.lines.find((one) => one.ref === line.ref);
    const was = before.lines.find((one) => one.ref === line.ref)?.finalCents;
    if (row === undefined || was === undefined || was === line.finalCents) return [];
    return [
      { lineId: row.id, ref: line.ref, producerId: row.producerId, beforeCents: was, afterCents: line.finalCents },
    ];
  });
  const people = await producerPeople(db, [...new Set(lines.map((line) => line.producerId))]);
  const base = {
    marketId: basket.marketId,
    distributionId: basket.distributionId,
    basketId: basket.id,
    at,
    byUserId: actor.userId,
    byName: actor.name,
    reason,
  };
  return {
    refundCents: backCents,
    effects,
    statements: [
      insertRevision(db, { basketId: basket.id, revision, kind: "corrected", commandId, at, by: actor.userId }),
      insertCorrection(db, {
        id: correctionId,
        marketId: basket.marketId,
        distributionId: basket.distributionId,
        number: settled.nextNumber,
        basketId: basket.id,
        revision,
        lines,
        reason,
        refundCents: backCents,
        at,
        byUserId: actor.userId,
        byName: actor.name,
      }),
      updateBasketCorrected(db, {
        id: basket.id,
        revision,
        finalCents: after.totalCents,
        fees: after.fees,
        refundCents,
        dueCents: returned.dueCents,
        draftSeq,
      }),
      updateFinalLines(db, basket.id, after),
      ...insertPostings(db, [
        {
          id: ports.newId(),
          kind: "correction",
          ref: correctionId,
          marketId: basket.marketId,
          at,
          entries: postCorrection({
            basketId: basket.id,
            payees: effects,
            refundCents,
            returnedCents: cents(-returned.dueCents),
          }),
        },
      ]),
      ...refunds.statements,
      ...returned.statements,
      updateSettlementsLowered(
        db,
        effects.filter((one) => one.part === "accrued"),
      ),
      insertDebts(
        db,
        effects
          .filter((one) => one.part === "debt")
          .map((one) => ({
            id: ports.newId(),
            correctionId,
            marketId: basket.marketId,
            settlementId: one.settlementId,
            payeeKind: one.payee.kind,
            payeeId: one.payee.id,
            grossCents: one.grossCents,
            platformFeeCents: one.platformFeeCents,
            platformFeeVatCents: one.platformFeeVatCents,
            amountCents: one.netCents,
            at,
          })),
      ),
      insertJournal(db, [
        {
          ...base,
          id: ports.newId(),
          kind: "corrected",
          before: { totalCents: basket.finalCents },
          after: { totalCents: after.totalCents, refundCents, handBackCents: returned.handBackCents },
        },
        ...lines.map((line) => ({
          ...base,
          id: ports.newId(),
          kind: "line_corrected" as const,
          lineId: line.lineId,
          producerId: line.producerId,
          before: { cents: line.beforeCents },
          after: { cents: line.afterCents },
        })),
      ]),
      insertOutbox(db, [
        {
          id: ports.newId(),
          kind: "mail",
          key: `mail:basket-corrected:${basket.id}:${revision}`,
          subjectId: `${basket.id}:${revision}`,
          payload: { mail: "basket_corrected", userId: basket.userId, basketId: basket.id },
          dueAt: ports.realNow(),
        },
        ...people.map((person) => ({
          id: ports.newId(),
          kind: "mail",
          key: `mail:correction:${correctionId}:${person.producerId}:${person.userId}`,
          subjectId: correctionId,
          payload: {
            mail: "correction_producer",
            userId: person.userId,
            correctionId,
            producerId: person.producerId,
          },
          dueAt: ports.realNow(),
        })),
      ]),
    ],
  };
}

/** Advances are told with the refunds that they are part of, largest first as those are. */
function withAdvances(parts: readonly { paymentId: string; cents: Cents }[], advanced: Cents) {
  let left = advanced;
  return parts.map((part) => {
    const own = minCents(part.cents, left);
    left = cents(left - own);
    return { ...part, advancedCents: own };
  });
}
