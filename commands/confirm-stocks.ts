import { and, eq, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { saleState } from "../core/time/window.ts";
import { inJson } from "../db/in-json.ts";
import { catalog, product } from "../db/schema/catalog.ts";
import { distribution, participation } from "../db/schema/distribution.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { updateStocksSaid } from "../db/writes/stock.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * ASK-3. The producer's figures for a date, all at once: what it has of each product named (of that date alone where it gave such
 * a quantity, else of its stock for all dates and markets). Less than what is ordered already is refused whole.
 */
export async function confirmStocks(
  ports: Ports,
  actor: Actor,
  input: {
    id: string;
    producerId: string;
    distributionId: string;
    stocks: readonly { productId: string; onHand: number | null }[];
  },
): Promise<{ confirmed: number } | Refusal> {
  const { db } = ports;
  return once<{ confirmed: number }>(ports, actor, {
    id: input.id,
    kind: "confirm-stocks",
    decide: async () => {
      const at = ports.marketNow();
      const rows = await db
        .select({
          marketId: distribution.marketId,
          opensAt: distribution.opensAt,
          closesAt: distribution.closesAt,
          cancelledAt: distribution.cancelledAt,
          catalogId: participation.catalogId,
        })
        .from(distribution)
        .innerJoin(participation, eq(participation.distributionId, distribution.id))
        .where(
          and(
            eq(distribution.id, input.distributionId),
            eq(distribution.draft, false),
            eq(participation.producerId, input.producerId),
            eq(participation.answer, "yes"),
          ),
        );
      const date = rows[0];
      if (date === undefined) return refuse("not_found");
      const state = saleState(date, at);
      if (state === "closed" || state === "cancelled") return refuse("sale_not_open");
      const ids = new Set(input.stocks.map((one) => one.productId));
      const own = await db
        .select({ id: product.id })
        .from(product)
        .innerJoin(catalog, eq(catalog.id, product.catalogId))
        .where(and(eq(catalog.producerId, input.producerId), inJson(product.id, [...ids])));
      if (own.length !== ids.size || ids.size !== input.stocks.length) return refuse("not_found");
      return {
        answer: { confirmed: rows.length },
        statements: [
          updateStocksSaid(db, input.distributionId, input.stocks),
          db
            .update(participation)
            .set({ stockConfirmedAt: at })
            .where(
              and(
                eq(participation.distributionId, input.distributionId),
                eq(participation.producerId, input.producerId),
                eq(participation.answer, sql`'yes'`),
              ),
            ),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: input.distributionId,
              kind: "stocks_confirmed",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { producerId: input.producerId, products: input.stocks.length },
            },
          ]),
          ...updateFacts(db, input.distributionId),
        ],
        distributionIds: [input.distributionId],
      };
    },
  });
}
