import fc from "fast-check";
import { expect, it } from "vitest";
import { cents, sumCents } from "../money/cents.ts";
import { backingOf, carriedCents, type Unbacked } from "../settlement/backing.ts";
import { holds } from "../testing/holds.ts";
import { type BackedPayee, rebacked } from "./rebacked.ts";

const someCents = fc.integer({ min: 0, max: 5000 }).map(cents);
const FARMS = ["luc", "maud", "nico"];

/** Payees of a date, what each waited for when it was closed, what each waits for now, and what a correction takes off each. */
const aDate = fc
  .array(
    fc.record({
      netCents: someCents,
      before: fc.array(fc.record({ inTill: fc.boolean(), cents: someCents }), { maxLength: 3 }),
      keep: fc.integer({ min: 0, max: 100 }),
      offPercent: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => {
    const sharesOf = (part: number): Unbacked[] =>
      rows.flatMap(({ before }, at) =>
        before.map((one, n) => ({
          inTill: one.inTill,
          share: {
            dueId: `d${n}`,
            payee: { kind: "producer" as const, id: FARMS[at] ?? "" },
            cents: cents(Math.floor((one.cents * part) / 100)),
          },
        })),
      );
    const payees = rows.map(({ netCents }, at): BackedPayee => {
      const payee = { kind: "producer" as const, id: FARMS[at] ?? "" };
      const { tillCents, carried } = backingOf(payee, netCents, sharesOf(100));
      return { settlementId: `s${at}`, ...payee, netCents, tillCents, carriedCents: carriedCents(carried) };
    });
    const effects = rows.map(({ netCents, offPercent }, at) => ({
      settlementId: `s${at}`,
      netCents: cents(Math.floor((netCents * offPercent) / 100)),
    }));
    return { payees, effects, unchanged: sharesOf(100), left: sharesOf(rows[0]?.keep ?? 100) };
  });

it("COR-6 lets each payee wait for what is left, within its net, and names who waits for nothing any more", () => {
  holds(aDate, ({ payees, effects, left }) => {
    const changed = rebacked(payees, effects, left);
    for (const payee of payees) {
      const now = changed.find((one) => one.settlementId === payee.settlementId);
      const off = effects.find((one) => one.settlementId === payee.settlementId)?.netCents ?? 0;
      const own = left.filter(({ share }) => share.payee.kind === "producer" && share.payee.id === payee.id);
      const unpaid = sumCents(own.map(({ share }) => share.cents));
      expect((now?.tillCents ?? 0) + (now?.carriedCents ?? 0)).toBe(Math.min(payee.netCents - off, unpaid));
      expect(sumCents(now?.carried.map((one) => one.cents) ?? [])).toBe(now?.carriedCents ?? 0);
      if (now === undefined) expect(payee.tillCents + payee.carriedCents).toBe(0);
      else expect(now.was).toEqual({ tillCents: payee.tillCents, carriedCents: payee.carriedCents });
    }
  });
});

it("COR-6 moves nothing where nothing fell", () => {
  holds(aDate, ({ payees, unchanged }) => {
    for (const { was, tillCents, carriedCents: carried } of rebacked(payees, [], unchanged))
      expect({ tillCents, carriedCents: carried }).toEqual(was);
  });
});
