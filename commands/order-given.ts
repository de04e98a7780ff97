import { and, desc, eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { OrderGiven } from "../core/contract/order.ts";
import { missingNeeds } from "../core/market/order-needs.ts";
import type { Statement } from "../db/database.ts";
import { newestTerms } from "../db/queries/market-terms.ts";
import { termsAcceptance } from "../db/schema/market.ts";
import { user } from "../db/schema/user.ts";
import type { Actor, Ports } from "./ports.ts";

const CODES = { phone: "phone_required", address: "address_required", terms: "terms_required" } as const;

type Rules = { id: string; phoneRequired: boolean; addressRequired: boolean };

/**
 * ORD-8. What the market asks of who orders (NEE-1, NEE-2): the refusal names everything that is missing; what was given
 * becomes statements of the order's own batch, so that it stays on the account with the order and not without.
 */
export async function orderGiven(
  ports: Ports,
  actor: Actor,
  market: Rules,
  given: OrderGiven,
): Promise<Statement[] | Refusal> {
  const { db } = ports;
  const [people, newest, agreements] = await db.batch([
    db.select({ phone: user.phone, address: user.address }).from(user).where(eq(user.id, actor.userId)),
    newestTerms(db, market.id),
    db
      .select({ version: termsAcceptance.version })
      .from(termsAcceptance)
      .where(and(eq(termsAcceptance.marketId, market.id), eq(termsAcceptance.userId, actor.userId)))
      .orderBy(desc(termsAcceptance.version))
      .limit(1),
  ]);
  const known = people[0] ?? { phone: "", address: "" };
  const terms = newest[0];
  const termsVersion = terms === undefined || terms.body === "" ? null : terms.version;
  const agreedBefore = agreements[0]?.version ?? null;
  const missing = missingNeeds(
    { ...market, termsVersion },
    {
      phone: given.phone ?? known.phone,
      address: given.address ?? known.address,
      agreedTo: given.agreesTo ?? agreedBefore,
    },
  );
  const first = missing[0];
  if (first !== undefined) return refuse(CODES[first], { missing });
  const kept = {
    ...(given.phone !== undefined && { phone: given.phone }),
    ...(given.address !== undefined && { address: given.address }),
  };
  return [
    ...(Object.keys(kept).length === 0 ? [] : [db.update(user).set(kept).where(eq(user.id, actor.userId))]),
    ...(given.agreesTo === undefined || given.agreesTo !== termsVersion || given.agreesTo === agreedBefore
      ? []
      : [
          db
            .insert(termsAcceptance)
            .values({ marketId: market.id, version: given.agreesTo, userId: actor.userId, at: ports.marketNow() })
            .onConflictDoNothing(),
        ]),
  ];
}
