import { and, eq, isNotNull, lte } from "drizzle-orm";
import { endOverdueDayPasses } from "../../commands/end-day-pass.ts";
import { giveStandingAnswers } from "../../commands/give-standing-answers.ts";
import { openSales } from "../../commands/open-sales.ts";
import { releaseCarried } from "../../commands/release-carried.ts";
import { releaseSettlements } from "../../commands/release-settlements.ts";
import { sendNotices } from "../../commands/send-notices.ts";
import { sendRecaps } from "../../commands/send-recap.ts";
import { stockSales } from "../../commands/stock-sales.ts";
import { throwAwayOldTrials } from "../../commands/throw-away-trial.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { loggable } from "../http/loggable.ts";
import { drainOutbox } from "../outbox/dispatch.ts";
import { endOverdue } from "../payments/end-overdue.ts";
import { fetchMissedEvents } from "../payments/fetch-missed-events.ts";
import { settleOpenAccounts } from "../payments/settle-account.ts";
import { settlePage } from "../payments/settle-page.ts";
import { settleOverduePayouts } from "../payments/settle-payouts.ts";
import { workOpenEvents } from "../payments/work-events.ts";
import { tellMembershipMoved } from "../routes/tell-rooms.ts";
import type { Services } from "../services.ts";
import { archiveBoards } from "./archive-boards.ts";
import { oneByOne } from "./one-by-one.ts";
import { sweepPictures } from "./sweep-pictures.ts";

/** A page paid whose webhook never came is found by asking, once it is this old. */
const SWEEP_AFTER_MS = 90_000;

/** Once a minute, by the platform's clock: everything time does, and every quarter of an hour what only asking finds. */
export async function everyMinute(services: Services): Promise<void> {
  if (isQuarterOfAnHour(services.ports.realNow())) await job("reconcile", () => reconcile(services));
  await tick(services);
}

/** Everything time does: each job asks what is due and not done, so an outage delays and skips nothing. One failing stops no other. */
export async function tick(services: Services): Promise<void> {
  await job("work_events", () => workOpenEvents(services));
  await job("sweep_pages", () => sweepPages(services));
  await job("end_overdue", () => endOverdue(services));
  await job("standing_answers", () => giveStandingAnswers(services.ports));
  await job("stock_sales", () => stockSales(services.ports));
  await job("open_sales", () => openSales(services.ports));
  await job("send_notices", () => sendNotices(services.ports));
  await job("send_recaps", () => sendRecaps(services.ports));
  await job("release_settlements", () => releaseSettlements(services.ports));
  await job("release_carried", () => releaseCarried(services.ports));
  await job("end_day_passes", () => endDayPasses(services));
  await job("throw_away_trials", () => throwAwayOldTrials(services.ports));
  await job("archive_boards", () => archiveBoards(services));
  await job("sweep_pictures", () => sweepPictures(services));
  await job("drain_outbox", () => drainOutbox(services));
}

/** Asking the provider for what it may have told us in vain is not worth a call a minute; an outage only delays it. */
const isQuarterOfAnHour = (realNow: number): boolean => Math.floor(realNow / 60_000) % 15 === 0;

/** What only events tell, for when they do not come. */
export async function reconcile(services: Services): Promise<void> {
  await fetchMissedEvents(services);
  await settleOverduePayouts(services);
  await settleOpenAccounts(services);
}

async function sweepPages(services: Services): Promise<void> {
  const open = await services.db
    .select({ id: checkout.id })
    .from(checkout)
    .where(
      and(
        eq(checkout.status, "open"),
        isNotNull(checkout.sessionId),
        lte(checkout.openedAt, services.ports.marketNow() - SWEEP_AFTER_MS),
      ),
    )
    .limit(50);
  await oneByOne("sweep_pages", open, (id) => settlePage(services, id));
}

async function endDayPasses(services: Services): Promise<void> {
  await tellMembershipMoved(services, await endOverdueDayPasses(services.ports));
}

async function job(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error({ event: "job_failed", job: name, ...loggable(error) });
  }
}
