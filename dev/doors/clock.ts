import { eq, sql } from "drizzle-orm";
import { HOLD_MS } from "../../core/time/window.ts";
import { addDays, instantOf, localDate } from "../../core/time/zone.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { clock, market } from "../../db/schema/market.ts";
import { outbox } from "../../db/schema/work.ts";
import { tick } from "../../worker/jobs/tick.ts";
import type { Services } from "../../worker/services.ts";

const MOST_DAYS = 120;
/** Just past local midnight, when what is due on a date is done, and the hour of the evening's reminders. */
const DAY_WORK = ["00:05", "18:00"];
/** Customers who have not ordered are reminded so long before the close. */
const BEFORE_CLOSE_MS = 48 * 3_600_000;
/** Who has not come is told so long before the pickup ends. */
const BEFORE_END_MS = 15 * 60_000;

/**
 * Moves market time forward, never back, stopping at every instant at which something falls due: there the simulator's clock is
 * set too and the jobs run until they find nothing more to do.
 */
export async function moveClock(services: Services, to: number): Promise<{ marketNow: number; stops: number }> {
  const from = services.ports.marketNow();
  if (to <= from || to > from + MOST_DAYS * 86_400_000) return { marketNow: from, stops: 0 };
  const stops = [...(await dueInstants(services, from, to)), to];
  for (const at of stops) await standAt(services, at);
  return { marketNow: to, stops: stops.length };
}

async function dueInstants({ db }: Services, from: number, to: number): Promise<number[]> {
  const [windows, holds, zones] = await db.batch([
    db
      .select({
        opensAt: distribution.opensAt,
        closesAt: distribution.closesAt,
        pickupEndsAt: distribution.pickupEndsAt,
      })
      .from(distribution),
    db.select({ at: checkout.holdUntil }).from(checkout).where(eq(checkout.status, "open")),
    db.selectDistinct({ zone: market.timeZone }).from(market),
  ]);
  const days = zones.flatMap(({ zone }) => {
    const first = localDate(from, zone);
    return Array.from({ length: MOST_DAYS + 2 }, (_, n) => addDays(first, n)).flatMap((date) =>
      DAY_WORK.map((time) => instantOf(date, time, zone)),
    );
  });
  const all = [
    ...windows.flatMap((row) => [
      row.opensAt,
      row.closesAt - BEFORE_CLOSE_MS,
      row.closesAt,
      row.closesAt + HOLD_MS,
      row.pickupEndsAt - BEFORE_END_MS,
      row.pickupEndsAt,
    ]),
    ...holds.map((row) => row.at),
    ...days,
  ];
  return [...new Set(all.filter((at) => at > from && at < to))].sort((a, b) => a - b);
}

/** Market time stands at `at` while the jobs run: real time goes on, so the offset is taken anew at each stop. */
export async function standAt(services: Services, at: number): Promise<void> {
  const { db, ports, settings } = services;
  await db.update(clock).set({ offsetMs: at - ports.realNow() });
  await setSimulatorClock(settings.STRIPE_API_BASE, at);
  const standing: Services = { ...services, ports: { ...ports, marketNow: () => at } };
  for (let round = 0; round < 20; round++) {
    await tick(standing);
    const waiting = await db.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM ${outbox} WHERE status = 'waiting' AND due_at <= ${ports.realNow()}`,
    );
    if ((waiting?.n ?? 0) === 0) return;
  }
}

/** Real Stripe has no clock to set: without a simulator nothing is asked. */
export async function setSimulatorClock(base: string | undefined, now: number): Promise<void> {
  if (base === undefined) return;
  const tell = () =>
    fetch(`${base}/_sim/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ now }),
    });
  // workerd closes a connection that was idle for 5 s, and who uses it in that instant finds it lost. A clock set twice is set once.
  const response = await tell().catch(tell);
  if (!response.ok) throw new Error(`the simulator refused its clock: ${response.status}`);
}
