import fc from "fast-check";
import { expect, it } from "vitest";
import { cents, sumCents } from "../money/cents.ts";
import { anAmount } from "../testing/arbitraries.ts";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/refunds-and-baskets.json";
import { refundableCents, refundOverPayments } from "./refund-over-payments.ts";

const payment = (id: string, amount: number, refunded = 0, paidAt = 0) => ({
  id,
  amountCents: cents(amount),
  refundedCents: cents(refunded),
  paidAt,
});
const somePayments = fc.uniqueArray(
  fc
    .record({ id: fc.nat(30), amount: anAmount(), refunded: anAmount(), paidAt: fc.nat(3) })
    .map(({ id, amount, refunded, paidAt }) => payment(`pay-${id}`, amount, Math.min(refunded, amount), paidAt)),
  { selector: (one) => one.id, maxLength: 6 },
);

it.each(vectors.refundOverPayments)("REF-1 gives back $refundCents over $paidCents", (vector) => {
  const payments = vector.paidCents.map((paid, at) => payment(`pay-${at}`, paid, 0, at));
  const parts = new Map(
    refundOverPayments(payments, cents(vector.refundCents)).map((part) => [part.paymentId, part.cents]),
  );
  const given = payments.map((one) => parts.get(one.id) ?? 0);
  expect(given).toEqual(vector.parts);
  expect(payments.map((one, at) => one.amountCents - (given[at] ?? 0))).toEqual(vector.leftCents);
});

it("REF-1 goes by what is left of a payment, not by what it was", () => {
  expect(refundOverPayments([payment("a", 2500, 2000), payment("b", 1500)], cents(100))).toEqual([
    { paymentId: "b", cents: 100 },
  ]);
});

it("REF-1 takes the oldest of equal ones, then the smaller id", () => {
  const payments = [payment("c", 1000, 0, 5), payment("b", 1000, 0, 2), payment("a", 1000, 0, 5)];
  expect(refundOverPayments(payments, cents(2500)).map((part) => part.paymentId)).toEqual(["b", "a", "c"]);
});

it("REF-2 never gives back more than a payment has left, whatever is asked", () => {
  holds(fc.tuple(somePayments, anAmount(200_000)), ([payments, wanted]) => {
    const parts = refundOverPayments(payments, wanted);
    expect(new Set(parts.map((part) => part.paymentId)).size).toBe(parts.length);
    for (const part of parts) {
      const source = payments.find((one) => one.id === part.paymentId);
      expect(part.cents).toBeGreaterThan(0);
      expect(part.cents).toBeLessThanOrEqual((source?.amountCents ?? 0) - (source?.refundedCents ?? 0));
    }
  });
});

it("REF-3 gives all that is asked or all that is left", () => {
  holds(fc.tuple(somePayments, anAmount(200_000)), ([payments, wanted]) => {
    const given = sumCents(refundOverPayments(payments, wanted).map((part) => part.cents));
    expect(given).toBe(Math.min(wanted, refundableCents(payments)));
  });
});

it("REF-3 gives nothing for nothing", () => {
  expect(refundOverPayments([payment("a", 1000)], cents(0))).toEqual([]);
  expect(refundOverPayments([], cents(500))).toEqual([]);
});
