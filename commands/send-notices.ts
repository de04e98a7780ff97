import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import * as v from "valibot";
import { dueNotices, type Notice } from "../core/distribution/notices.ts";
import { commit } from "../db/commit.ts";
import { noticeRecipients } from "../db/queries/notice-recipients.ts";
import { distribution, distributionNotice } from "../db/schema/distribution.ts";
import { market } from "../db/schema/market.ts";
import { insertNoticeMails } from "./notice-mails.ts";
import type { Ports } from "./ports.ts";

const DAY_MS = 86_400_000;
/** The longest that anything is still to be said about a date: a season of outage. */
const SAID_BACK_MS = 90 * DAY_MS;
const SAID_AHEAD_MS = 60 * DAY_MS;

const kindsSchema = v.array(v.string());

/**
 * NOT-6, NOT-7. Reminders and "validation due": what is due and not done, each in one batch with the row that makes it happen
 * once. Who gets it is found now; whether it is still true is asked again when the mail leaves. Returns how many notices went out.
 */
export async function sendNotices(ports: Ports): Promise<number> {
  const { db } = ports;
  const now = ports.marketNow();
  const dates = await db
    .select({
      id: distribution.id,
      marketId: distribution.marketId,
      opensAt: distribution.opensAt,
      closesAt: distribution.closesAt,
      openedAt: distribution.openedAt,
      pickupOn: distribution.pickupOn,
      pickupStartsAt: distribution.pickupStartsAt,
      pickupEndsAt: distribution.pickupEndsAt,
      cancelledAt: distribution.cancelledAt,
      validatedAt: distribution.validatedAt,
      draft: distribution.draft,
      timeZone: market.timeZone,
      baskets: sql<number>`(SELECT count(*) FROM basket b WHERE b.distribution_id = ${distribution.id} AND b.status <> 'cancelled')`,
      collected: sql<number>`(SELECT count(*) FROM basket b WHERE b.distribution_id = ${distribution.id} AND b.status <> 'cancelled' AND b.collected_at IS NOT NULL)`,
      done: sql<string>`(SELECT json_group_array(n.kind) FROM distribution_notice n WHERE n.distribution_id = ${distribution.id})`,
    })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(
      and(
        isNull(distribution.cancelledAt),
        isNull(distribution.validatedAt),
        eq(distribution.draft, false),
        lt(distribution.opensAt, now + DAY_MS),
        gt(distribution.pickupEndsAt, now - SAID_BACK_MS),
        lt(distribution.pickupStartsAt, now + SAID_AHEAD_MS),
      ),
    );
  let sent = 0;
  for (const { done, ...date } of dates) {
    const known = new Set(v.parse(kindsSchema, JSON.parse(done)));
    for (const notice of dueNotices(date, now)) {
      if (!known.has(notice) && (await send(ports, notice, date))) sent++;
    }
  }
  if (sent > 0) await ports.wake({});
  return sent;
}

async function send(ports: Ports, notice: Notice, date: { id: string; marketId: string }): Promise<boolean> {
  const { db } = ports;
  const about = { distributionId: date.id, marketId: date.marketId };
  const recipients = await noticeRecipients(db, notice, about);
  const committed = await commit(db, [
    db.insert(distributionNotice).values({ distributionId: date.id, kind: notice, at: ports.marketNow() }),
    insertNoticeMails(ports, notice, date.id, recipients),
  ]);
  // Refused: another worker sent it in this very moment.
  return committed.ok;
}
