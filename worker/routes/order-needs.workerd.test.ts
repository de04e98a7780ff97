import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { openCheckout } from "../../commands/open-checkout.ts";
import { milliOf } from "../../core/quantity/milli.ts";
import { openDatabase } from "../../db/database.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { market, marketTerms, termsAcceptance } from "../../db/schema/market.ts";
import { user } from "../../db/schema/user.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";

it("ORD-8 nobody orders without what the market requires; what is given stays on the account, with the order and not without", async () => {
  const made = await aMarket(theHost());
  const sale = await aDistribution(made, "open");
  const { db } = made.host;
  const ana = made.people.customer;
  await db.update(user).set({ phone: "" }).where(eq(user.id, ana.id));
  await db.update(market).set({ addressRequired: true }).where(eq(market.id, made.id));
  const terms = (version: number) =>
    db.insert(marketTerms).values({ marketId: made.id, version, body: `v${version}`, at: 1, by: "claire" });
  await terms(1);
  const ports = {
    db: openDatabase(env.DB),
    marketNow: Date.now,
    realNow: Date.now,
    newId: () => crypto.randomUUID(),
    wake: async () => undefined,
  };
  const line = { offerId: sale.offers[0]?.offerId ?? "", quantityMilli: milliOf(1) };
  const order = (given?: object, quantity = 1) =>
    openCheckout(
      ports,
      { userId: ana.id, name: "Ana Costa" },
      {
        id: crypto.randomUUID(),
        distributionId: sale.id,
        lines: [{ ...line, quantityMilli: milliOf(quantity) }],
        ...(given && { given }),
      },
    );
  const kept = async () => ({
    person: await db.select({ phone: user.phone, address: user.address }).from(user).where(eq(user.id, ana.id)).get(),
    agreed: (await db.select({ version: termsAcceptance.version }).from(termsAcceptance)).map((row) => row.version),
  });

  expect(await order()).toEqual({ refused: "phone_required", data: { missing: ["phone", "address", "terms"] } });
  const given = { phone: "06 12 34 56 78", address: "3 rue du Four" };
  expect(await order(given)).toEqual({ refused: "terms_required", data: { missing: ["terms"] } });
  expect(await order({ ...given, agreesTo: 7 })).toEqual({ refused: "terms_required", data: { missing: ["terms"] } });
  // More than there is: the order is refused, and with it what came along.
  expect(await order({ ...given, agreesTo: 1 }, 1000)).toMatchObject({ refused: "out_of_stock" });
  expect(await kept()).toEqual({ person: { phone: "", address: "" }, agreed: [] });
  expect(await db.select().from(checkout)).toEqual([]);

  expect(await order({ ...given, agreesTo: 1 })).toMatchObject({ amountCents: expect.any(Number) });
  expect(await kept()).toEqual({ person: given, agreed: [1] });

  await terms(2);
  expect(await order()).toEqual({ refused: "terms_required", data: { missing: ["terms"] } });
  expect(await order({ agreesTo: 2 })).toMatchObject({ amountCents: expect.any(Number) });
  expect((await kept()).agreed.toSorted()).toEqual([1, 2]);
});
