import fc from "fast-check";
import { expect, it } from "vitest";
import { DUE_STATUSES, DUE_WAYS } from "../due/due-way.ts";
import { cents, NO_CENTS, sumCents } from "../money/cents.ts";
import { holds } from "../testing/holds.ts";
import { canTakeBack, leftToGive, receivedOf, type TillPart, tillState } from "./till-part.ts";
import { heldInTill, tillSums } from "./till-sums.ts";

const someCents = fc.nat(100_000).map(cents);

it("TIL-1 sums what the till took and what is still to come; a card's money is none of it", () => {
  const due = (amountCents: number, way: (typeof DUE_WAYS)[number], status: (typeof DUE_STATUSES)[number]) => ({
    amountCents: cents(amountCents),
    way,
    status,
  });
  const sums = tillSums([
    due(320, "cash", "collected"),
    due(180, "cash", "collected"),
    due(450, "terminal", "collected"),
    due(900, "card", "collected"),
    due(210, "promised", "open"),
    due(90, "card", "open"),
    due(1240, "carried", "carried"),
    due(70, "waived", "waived"),
    due(60, "cash", "withdrawn"),
  ]);
  expect(sums).toEqual({ cashCents: 500, terminalCents: 450, openCents: 300, carriedCents: 1240 });
  expect(heldInTill(sums, { repaidCents: cents(150), givenCents: cents(600) })).toBe(200);
  expect(tillSums([])).toEqual({ cashCents: 0, terminalCents: 0, openCents: 0, carriedCents: 0 });
});

it("TIL-1 counts every due that stands once, whatever its way", () => {
  const someDues = fc.array(
    fc.record({ amountCents: someCents, way: fc.constantFrom(...DUE_WAYS), status: fc.constantFrom(...DUE_STATUSES) }),
  );
  holds(someDues, (dues) => {
    const { cashCents, terminalCents, openCents, carriedCents } = tillSums(dues);
    const counted = dues.filter(
      ({ way, status }) =>
        status === "open" || status === "carried" || (status === "collected" && (way === "cash" || way === "terminal")),
    );
    expect(cashCents + terminalCents + openCents + carriedCents).toBe(sumCents(counted.map((one) => one.amountCents)));
  });
});

const part = (
  tillCents: number,
  given: readonly number[],
  payeeKind: TillPart["payeeKind"] = "producer",
): TillPart => ({
  payeeKind,
  tillCents: cents(tillCents),
  tillGiven: given.map((amountCents) => ({ amountCents: cents(amountCents) })),
});

it("TIL-2 leaves to be handed over what was not, and nothing of the market's own part", () => {
  expect(leftToGive(part(1240, []))).toBe(1240);
  expect(leftToGive(part(1240, [1240]))).toBe(0);
  // Coins of a due that had been carried come later: they are handed over beside what was.
  expect(leftToGive(part(1560, [1240]))).toBe(320);
  expect(leftToGive(part(90, [], "market"))).toBe(0);
});

it("TIL-3 takes a giving back within a day and not after", () => {
  const at = Date.parse("2026-03-07T12:00:00Z");
  expect(canTakeBack({ at }, at)).toBe(true);
  expect(canTakeBack({ at }, Date.parse("2026-03-08T11:59:59Z"))).toBe(true);
  expect(canTakeBack({ at }, Date.parse("2026-03-08T12:00:00Z"))).toBe(false);
});

it("TIL-4 says what a payee has and what is to come, whichever way it takes", () => {
  const base = { netCents: cents(10_000), takenCents: cents(500), carriedCents: cents(300) };
  expect(receivedOf({ ...base, ...part(1240, []), isPaid: false })).toEqual({ receivedCents: 0, toComeCents: 9500 });
  expect(receivedOf({ ...base, ...part(1240, [1240]), isPaid: false })).toEqual({
    receivedCents: 1240,
    toComeCents: 8260,
  });
  expect(receivedOf({ ...base, ...part(1240, []), isPaid: true })).toEqual({ receivedCents: 7960, toComeCents: 1540 });
  expect(receivedOf({ ...base, ...part(1240, [1240]), isPaid: true })).toEqual({
    receivedCents: 9200,
    toComeCents: 300,
  });
  expect(receivedOf({ ...base, ...part(90, [], "market"), isPaid: false }).receivedCents).toBe(90);
});

it("TIL-4 lets the till say how a settlement stands where nothing comes by transfer", () => {
  const coins = { netCents: cents(1540), takenCents: NO_CENTS, carriedCents: cents(300) };
  expect(tillState({ ...coins, ...part(1240, []) })).toBe("waits");
  expect(tillState({ ...coins, ...part(1240, [1240]) })).toBe("given");
  expect(tillState({ ...coins, ...part(1240, []), netCents: cents(1541) })).toBeUndefined();
  expect(tillState({ ...coins, ...part(1240, []), netCents: cents(1541), takenCents: cents(1) })).toBe("waits");
  expect(tillState({ ...coins, ...part(0, []) })).toBeUndefined();
  expect(tillState({ ...coins, ...part(1240, [], "market") })).toBeUndefined();
});

it("TIL-4 has received and to come add up to the net less what paid back a debt, neither below nothing", () => {
  const some = fc
    .record({
      card: someCents,
      taken: someCents,
      carriedCents: someCents,
      till: someCents,
      given: fc.double({ min: 0, max: 1, noNaN: true }),
      isPaid: fc.boolean(),
      payeeKind: fc.constantFrom("producer" as const, "market" as const),
    })
    .map(({ card, taken, carriedCents, till, given, isPaid, payeeKind }) => {
      const takenCents = cents(Math.min(card, taken));
      return {
        ...part(till, payeeKind === "market" ? [] : [Math.floor(till * given)], payeeKind),
        netCents: cents(card + till + carriedCents),
        takenCents,
        carriedCents,
        isPaid,
      };
    });
  holds(some, (one) => {
    const { receivedCents, toComeCents } = receivedOf(one);
    expect(receivedCents + toComeCents).toBe(one.netCents - one.takenCents);
    expect(Math.min(receivedCents, toComeCents)).toBeGreaterThanOrEqual(NO_CENTS);
  });
});
