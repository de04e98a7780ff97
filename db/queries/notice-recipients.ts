import { and, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Notice } from "../../core/distribution/notices.ts";
import { milli } from "../../core/quantity/milli.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { duty } from "../schema/distribution.ts";
import { membership } from "../schema/market.ts";
import { producerMembership } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { wantsMail } from "./mail-opt-out.ts";

type About = { distributionId: string; marketId: string };

const ids = (rows: readonly { userId: string }[]): string[] => [...new Set(rows.map((row) => row.userId))];

/** NOT-7. Members who want to hear of openings. Who came by a one-day link is no member. */
export const openingRecipients = async (db: Database, { marketId }: About): Promise<string[]> =>
  ids(
    await db
      .select({ userId: membership.userId })
      .from(membership)
      .innerJoin(user, and(eq(user.id, membership.userId), isNull(user.guestOf)))
      .where(and(eq(membership.marketId, marketId), wantsMail(membership.userId, marketId, "opening"))),
  );

/** Whom a notice goes to, found when it is sent; each person once. */
export async function noticeRecipients(db: Database, notice: Notice, about: About): Promise<string[]> {
  const { distributionId, marketId } = about;
  switch (notice) {
    case "closing_reminder":
      return ids(
        await db
          .select({ userId: membership.userId })
          .from(membership)
          .innerJoin(user, and(eq(user.id, membership.userId), isNull(user.guestOf)))
          .where(
            and(
              eq(membership.marketId, marketId),
              wantsMail(membership.userId, marketId, "reminder"),
              sql`NOT EXISTS (SELECT 1 FROM basket b WHERE b.distribution_id = ${distributionId} AND b.user_id = ${membership.userId} AND b.status <> 'cancelled')`,
            ),
          ),
      );
    case "pickup_reminder":
      return ids(
        await db
          .select({ userId: basket.userId })
          .from(basket)
          .innerJoin(basketLine, eq(basketLine.basketId, basket.id))
          .where(and(eq(basket.distributionId, distributionId), eq(basket.status, "ordered"))),
      );
    case "not_collected":
      return ids(
        await db
          .select({ userId: basket.userId })
          .from(basket)
          .innerJoin(basketLine, eq(basketLine.basketId, basket.id))
          .where(
            and(
              eq(basket.distributionId, distributionId),
              ne(basket.status, "cancelled"),
              isNull(basket.collectedAt),
              // COL-4: of what is all missing nobody waits for anybody.
              or(isNull(basketLine.finalMilli), gt(basketLine.finalMilli, milli(0))),
            ),
          ),
      );
    case "duty_reminder":
      return ids(
        await db
          .select({ userId: duty.userId })
          .from(duty)
          .innerJoin(user, and(eq(user.id, duty.userId), isNull(user.guestOf)))
          .where(eq(duty.distributionId, distributionId)),
      );
    case "validation_lead":
    case "validation_lead_again": {
      const leads = ids(
        await db
          .select({ userId: duty.userId })
          .from(duty)
          .where(and(eq(duty.distributionId, distributionId), eq(duty.task, "lead"))),
      );
      // A date without référent is its admins' to close.
      return leads.length > 0 ? leads : admins(db, marketId);
    }
    case "validation_admins":
      return admins(db, marketId);
    case "validation_producers":
      return ids(
        await db
          .select({ userId: producerMembership.userId })
          .from(producerMembership)
          .innerJoin(basketLine, eq(basketLine.producerId, producerMembership.producerId))
          .where(eq(basketLine.distributionId, distributionId)),
      );
  }
}

const admins = async (db: Database, marketId: string): Promise<string[]> =>
  ids(
    await db
      .select({ userId: membership.userId })
      .from(membership)
      .where(
        and(
          eq(membership.marketId, marketId),
          sql`EXISTS (SELECT 1 FROM json_each(${membership.roles}) r WHERE r.value = 'admin')`,
        ),
      ),
  );
