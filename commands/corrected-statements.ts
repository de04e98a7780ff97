import type { BasketAmounts } from "../core/basket/basket-amounts.ts";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { FixedAmounts } from "../core/correction/corrected-amounts.ts";
import { advancedCents, correctedPayees, type PayeeEffect } from "../core/correction/corrected-payees.ts";
import { rebacked } from "../core/correction/rebacked.ts";
import { postCorrection, reversed } from "../core/ledger/difference-postings.ts";
import { postAvailable } from "../core/ledger/postings.ts";
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
import { updateSettlementsRebacked } from "../db/writes/settlement.ts";
import { unbackedOf } from "./backed-settlements.ts";
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

type Corrected = { statements: Statement[]; refundCents: Cents };

/**
 * COR-3 … COR-6. Everything that correcting one basket after its distribution's validation writes: revision guard, final lines,
 * one ledger entry, the refund on the payments that paid, less for the payees or a debt, journal, mails to customer and farms.
 * Refused where it would take back coins, or what was carried, of a date whose money has left.
 */
export async function correctedStatements(
  ports: Ports,
  actor: Actor,
  { facts, settled, before, after, reason, commandId, draftSeq }: Correction,
): Promise<Corrected | Refusal> {
  const { db } = ports;
  const { basket } = facts;
  const at = ports.marketNow();
  const revision = basket.revision + 1;
  const correctionId = ports.newId();
  const producerOf = new Map(facts.lines.map((line) => [line.ref, line.producerId]));
  const backCents = cents((basket.finalCents ?? 0) - after.totalCents);
  // DUE-6: the cards first, then what was no card's.
  const refundCents = minCents(backCents, refundableCents(facts.payments));
  if (backCents > refundCents && !settled.isOpen) return refuse("correction_in_coins");
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
      ...(settled.isOpen
        ? rebackedStatements(ports, { facts, settled, after, effects, correctionId }, returned.parts)
        : []),
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

/** COR-6. Of a date of which nothing has left: nobody waits any more for what was taken back. */
function rebackedStatements(
  ports: Ports,
  correction: Pick<Correction, "facts" | "settled" | "after"> & {
    effects: readonly PayeeEffect[];
    correctionId: string;
  },
  returned: readonly { id: string; cents: Cents }[],
): Statement[] {
  const { facts, settled, after, effects, correctionId } = correction;
  const { baskets, lines, dues } = settled.unpaid;
  const own = facts.basket.id;
  const finalOf = new Map(after.lines.map((line) => [line.ref, line.finalCents]));
  const left = dues.map((due) => ({
    ...due,
    cents: cents(due.cents - (returned.find((part) => part.id === due.id)?.cents ?? 0)),
  }));
  const unbacked = unbackedOf(
    baskets.map((row) => (row.id === own ? { ...row, finalFees: after.fees } : row)),
    lines.map((line) =>
      line.basketId === own ? { ...line, finalCents: finalOf.get(line.ref) ?? line.finalCents } : line,
    ),
    left.filter((due) => due.cents > 0),
  );
  const changed = rebacked(settled.payees, effects, unbacked);
  return [
    ...insertPostings(
      ports.db,
      changed.flatMap((one) => {
        // A market's fees stand on its payable account from the validation on.
        const moved = cents(one.tillCents - one.was.tillCents);
        if (one.payee.kind === "market" || moved === 0) return [];
        const posted = postAvailable({ producerId: one.payee.id, amountCents: cents(Math.abs(moved)) });
        return [
          {
            id: ports.newId(),
            kind: "available_till",
            ref: `${one.settlementId}:${correctionId}`,
            marketId: facts.basket.marketId,
            at: ports.marketNow(),
            entries: moved > 0 ? posted : reversed(posted),
          },
        ];
      }),
    ),
    ...updateSettlementsRebacked(ports.db, changed),
  ];
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
