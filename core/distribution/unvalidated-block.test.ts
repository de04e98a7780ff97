import { expect, it } from "vitest";
import vectors from "../vectors/refunds-and-baskets.json";
import {
  type EndedDistribution,
  isBlockedBy,
  isOpeningHeld,
  isUnvalidated,
  UNVALIDATED_LIMIT,
  unvalidatedBlock,
} from "./unvalidated-block.ts";

const NOW = 10_000;
const ended: EndedDistribution = { pickupEndsAt: 9000, validatedAt: null, cancelledAt: null, basketCount: 12 };
const several = (count: number, rest: Partial<EndedDistribution> = {}) =>
  Array.from({ length: count }, () => ({ ...ended, ...rest }));

it.each(vectors.unvalidatedBlock.cases)("DIS-2 answers blocked $blocked to case $#", (vector) => {
  const empty = vector.ofWhichWithoutBasket ?? 0;
  const cancelled = vector.ofWhichCancelled ?? 0;
  const distributions = [
    ...several(vector.endedUnvalidated - empty - cancelled),
    ...several(empty, { basketCount: 0 }),
    ...several(cancelled, { cancelledAt: 8000 }),
  ];
  expect(unvalidatedBlock(distributions, NOW).blocked).toBe(vector.blocked);
});

it("DIS-1 counts a distribution from the end of its pickup until it is validated", () => {
  expect(isUnvalidated(ended, 8999)).toBe(false);
  expect(isUnvalidated(ended, 9000)).toBe(true);
  expect(isUnvalidated({ ...ended, validatedAt: 9500 }, NOW)).toBe(false);
  expect(isUnvalidated({ ...ended, cancelledAt: 9500 }, NOW)).toBe(false);
  expect(isUnvalidated({ ...ended, basketCount: 0 }, NOW)).toBe(false);
});

it("DIS-2 counts from the first, tells all admins from the third, blocks from the fifth", () => {
  expect([1, 2, 3, 4, 5].map((count) => unvalidatedBlock(several(count), NOW))).toEqual([
    { count: 1, tellsAdmins: false, blocked: false },
    { count: 2, tellsAdmins: false, blocked: false },
    { count: 3, tellsAdmins: true, blocked: false },
    { count: 4, tellsAdmins: true, blocked: false },
    { count: 5, tellsAdmins: true, blocked: true },
  ]);
  expect(UNVALIDATED_LIMIT).toBe(vectors.unvalidatedBlock.limit);
  expect([isBlockedBy(4), isBlockedBy(5)]).toEqual([false, true]);
});

it("DIS-2 unblocks as soon as one is validated", () => {
  expect(unvalidatedBlock([...several(4), { ...ended, validatedAt: NOW }], NOW).blocked).toBe(false);
});

it("DIS-6 holds an opening that came while the market was blocked, as long as it is", () => {
  const planned = { opensAt: 9500, openedAt: null };
  expect(isOpeningHeld(planned, several(5), NOW)).toBe(true);
  expect(isOpeningHeld(planned, several(4), NOW)).toBe(false);
  expect(isOpeningHeld(planned, [...several(4), { ...ended, validatedAt: NOW }], NOW)).toBe(false);
  expect(isOpeningHeld({ ...planned, opensAt: NOW + 1 }, several(5), NOW)).toBe(true);
});

it("DIS-6 lets a sale go on that was opened, or came to its opening unblocked while the job slept", () => {
  expect(isOpeningHeld({ opensAt: 9500, openedAt: 9500 }, several(5), NOW)).toBe(false);
  const fifthEndsLater = [...several(4), { ...ended, pickupEndsAt: 9800 }];
  expect(isOpeningHeld({ opensAt: 9500, openedAt: null }, fifthEndsLater, NOW)).toBe(false);
  expect(isOpeningHeld({ opensAt: 9800, openedAt: null }, fifthEndsLater, NOW)).toBe(true);
});

it("DIS-6 holds on when one of six is validated and five are left", () => {
  const six = [...several(5), { ...ended, validatedAt: 9900 }];
  expect(isOpeningHeld({ opensAt: 9500, openedAt: null }, six, NOW)).toBe(true);
});
