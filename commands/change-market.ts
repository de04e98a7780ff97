import { eq } from "drizzle-orm";
import type * as v from "valibot";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { marketChangeSchema } from "../core/contract/manage.ts";
import { market } from "../db/schema/market.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type MarketChange = v.InferOutput<typeof marketChangeSchema>;

const FIELDS = ["name", "tagline", "about", "howItWorks", "uncollectedText", "placeName", "placeAddress"] as const;

/** Texts and place of a market. Dates that are planned already keep their own place. */
export async function changeMarket(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; change: MarketChange },
): Promise<{ changed: string[] } | Refusal> {
  const { db } = ports;
  return once<{ changed: string[] }>(ports, actor, {
    id: input.id,
    kind: "change-market",
    decide: async () => {
      const owner = await db.select().from(market).where(eq(market.id, input.marketId)).get();
      if (owner === undefined) return refuse("not_found");
      const changed = FIELDS.filter((field) => {
        const wanted = input.change[field];
        return wanted !== undefined && wanted !== owner[field];
      });
      if (changed.length === 0) return { answer: { changed: [] }, statements: [] };
      const after = Object.fromEntries(changed.map((field) => [field, input.change[field] ?? owner[field]]));
      return {
        answer: { changed },
        statements: [
          db.update(market).set(after).where(eq(market.id, owner.id)),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: owner.id,
              kind: "market_changed",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              before: Object.fromEntries(changed.map((field) => [field, owner[field]])),
              after,
            },
          ]),
        ],
      };
    },
  });
}
