import fc from "fast-check";
import { expect, it } from "vitest";
import { type BasketFees, basketAmounts } from "./basket/basket-amounts.ts";
import type { BoardLine } from "./basket/board-line.ts";
import { checkoutAmounts } from "./basket/checkout-amounts.ts";
import { basketDifference } from "./basket/decide-validation.ts";
import type { LedgerEntry } from "./ledger/entry.ts";
import {
  postAvailable,
  postDistributionValidated,
  postPaid,
  postRefundDecided,
  postTransferAccepted,
} from "./ledger/postings.ts";
import type { LineObservation } from "./line/observed-amount.ts";
import { bps } from "./money/bps.ts";
import { type Cents, cents, sumCents } from "./money/cents.ts";
import { refundOverPayments } from "./refund/refund-over-payments.ts";
import { settle } from "./settlement/settle.ts";
import { someFees, someLines, someObservations } from "./testing/arbitraries.ts";
import { holds } from "./testing/holds.ts";
import { planTransfers } from "./transfer/plan-transfers.ts";

/* One whole distribution, from checkout to transfer, in pure rules: no cent may appear or vanish between any two of them. */

type Basket = {
  readonly lines: readonly BoardLine[];
  readonly fees: BasketFees;
  readonly observations: ReadonlyMap<number, LineObservation>;
};
const aBasket: fc.Arbitrary<Basket> = fc.record({ lines: someLines, fees: someFees, observations: someObservations });
const someBaskets = fc.array(aBasket, { maxLength: 6 });

function distribution(baskets: readonly Basket[]) {
  const paid = baskets.map((basket, at) => {
    const paidCents = checkoutAmounts(basket.lines, basket.fees).chargedCents;
    const amounts = basketAmounts(basket.lines, basket.fees, basket.observations);
    const { refundCents, dueCents } = basketDifference({ paidCents, refundedCents: cents(0) }, amounts.totalCents);
    const payment = { id: `ch-${at}`, amountCents: paidCents, refundedCents: cents(0), paidAt: at };
    return {
      basketId: `b${at}`,
      lines: basket.lines,
      fees: basket.fees,
      amounts,
      paidCents,
      refundCents,
      dueCents,
      payment,
    };
  });
  const vatOf = (line: BoardLine | undefined) => line?.vatBps ?? bps(0);
  const settlement = settle({
    lines: paid.flatMap(({ lines, amounts }) =>
      amounts.lines.map((amount, at) => ({
        producerId: lines[at]?.producerId ?? "",
        finalCents: amount.finalCents,
        vatBps: vatOf(lines[at]),
      })),
    ),
    fees: paid.flatMap(({ amounts, fees }) =>
      amounts.fees.map((fee, at) => ({ cents: fee.cents, vatBps: fees[at]?.vatBps ?? bps(0) })),
    ),
    platformFeeBps: bps(360),
    platformFeeVatBps: bps(2000),
  });
  return { paid, settlement };
}

it("BAS-8, SET-2 paid = payees' gross + refunds, for every basket and for all of them", () => {
  holds(someBaskets, (baskets) => {
    const { paid, settlement } = distribution(baskets);
    for (const basket of paid) expect(basket.paidCents).toBe(basket.amounts.totalCents + basket.refundCents);
    const gross = sumCents([settlement.market.grossCents, ...settlement.producers.map((one) => one.grossCents)]);
    expect(sumCents(paid.map((basket) => basket.paidCents))).toBe(
      gross + sumCents(paid.map((basket) => basket.refundCents)),
    );
    expect(sumCents(paid.map((basket) => basket.dueCents))).toBe(0);
  });
});

it("REF-2, TRA-2 what is left of the charges after refunds pays every settlement in full", () => {
  holds(someBaskets, (baskets) => {
    const { paid, settlement } = distribution(baskets);
    const charges = paid.map(({ payment, refundCents }) => {
      const refundedCents = sumCents(refundOverPayments([payment], refundCents).map((part) => part.cents));
      expect(refundedCents).toBe(refundCents);
      return { ...payment, refundedCents, transferredCents: cents(0) };
    });
    const payees = settlement.producers.map((producer) => ({ id: producer.producerId, netCents: producer.netCents }));
    const plan = planTransfers([...payees, { id: "market", netCents: settlement.market.grossCents }], charges);
    expect(plan.uncovered).toEqual([]);
    // What no transfer takes is exactly the commission: the platform keeps that and nothing else.
    const free = sumCents(charges.map((charge) => cents(charge.amountCents - charge.refundedCents)));
    const commission = sumCents(
      settlement.producers.map((producer) => cents(producer.platformFeeCents + producer.platformFeeVatCents)),
    );
    expect(free - sumCents(plan.parts.map((part) => part.cents))).toBe(commission);
  });
});

it("LED-7, LED-1 leaves every account of the distribution where it must be", () => {
  holds(someBaskets, (baskets) => {
    const { paid, settlement } = distribution(baskets);
    const balance = balances([
      ...paid.flatMap(({ basketId, paidCents }) => postPaid({ basketId, amountCents: paidCents })),
      ...paid.flatMap(({ basketId, refundCents }) => postRefundDecided({ basketId, amountCents: refundCents })),
      ...postDistributionValidated({
        baskets: paid.map(({ basketId, amounts }) => ({ basketId, finalCents: amounts.totalCents })),
        producers: settlement.producers,
        market: { marketId: "captieux", grossCents: settlement.market.grossCents },
      }),
      ...settlement.producers.flatMap(({ producerId, netCents }) => [
        ...postAvailable({ producerId, amountCents: netCents }),
        ...postTransferAccepted({ payee: { kind: "producer", id: producerId }, amountCents: netCents }),
      ]),
    ]);
    expect(sumCents(balance.values())).toBe(0);
    for (const { basketId, refundCents } of paid) {
      expect(balance.get(`customer:${basketId}`) ?? 0).toBe(0);
      expect(0 - (balance.get(`refund:due:${basketId}`) ?? 0)).toBe(refundCents);
    }
    for (const { producerId, netCents } of settlement.producers) {
      expect(balance.get(`producer:accrued:${producerId}`) ?? 0).toBe(0);
      expect(balance.get(`producer:payable:${producerId}`) ?? 0).toBe(0);
      expect(netCents).toBeGreaterThanOrEqual(0);
    }
  });
});

function balances(entries: readonly LedgerEntry[]): Map<string, Cents> {
  const sums = new Map<string, Cents>();
  for (const { account, amountCents } of entries) sums.set(account, cents((sums.get(account) ?? 0) + amountCents));
  return sums;
}
