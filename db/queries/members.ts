import { and, count, eq, isNull, lte, ne } from "drizzle-orm";
import * as v from "valibot";
import type { membersSchema } from "../../core/contract/manage.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { rolesOf } from "../rows/roles-of.ts";
import { basket } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { membership } from "../schema/market.ts";
import { user } from "../schema/user.ts";

const tagsSchema = v.fallback(v.array(v.string()), []);

type Members = v.InferOutput<typeof membersSchema>;

/**
 * A market's members by name. Phones only for who may read them, and only of people with a basket in a pickup that has begun
 * and is not validated yet (CAP-5, CAP-8).
 */
export async function marketMembers(
  db: Database,
  marketId: string,
  { now, phones }: { now: number; phones: boolean },
): Promise<Members> {
  const [rows, counts, awaited] = await db.batch([
    db
      .select({
        userId: user.id,
        firstName: user.firstName,
        lastName: user.lastName,
        email: user.email,
        phone: user.phone,
        roles: membership.roles,
        joinedAt: membership.joinedAt,
        note: membership.note,
        tags: membership.tags,
      })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(eq(membership.marketId, marketId)),
    db
      .select({ userId: basket.userId, baskets: count() })
      .from(basket)
      .where(and(eq(basket.marketId, marketId), ne(basket.status, "cancelled")))
      .groupBy(basket.userId),
    db
      .selectDistinct({ userId: basket.userId })
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .where(
        and(
          eq(basket.marketId, marketId),
          ne(basket.status, "cancelled"),
          lte(distribution.pickupStartsAt, now),
          isNull(distribution.validatedAt),
          isNull(distribution.cancelledAt),
        ),
      ),
  ]);
  const baskets = new Map(counts.map((row) => [row.userId, row.baskets]));
  const reachable = new Set(phones ? awaited.map((row) => row.userId) : []);
  return {
    members: rows
      .map((row) => ({
        userId: row.userId,
        firstName: row.firstName,
        lastName: row.lastName,
        email: row.email,
        phone: reachable.has(row.userId) ? row.phone : "",
        roles: rolesOf(row.roles),
        joinedAt: row.joinedAt,
        baskets: baskets.get(row.userId) ?? 0,
        note: row.note,
        tags: v.parse(tagsSchema, row.tags),
      }))
      .toSorted((a, b) => compareNames(a.lastName, b.lastName) || compareNames(a.firstName, b.firstName)),
  };
}
