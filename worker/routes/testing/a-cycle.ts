import { cycle, moveChoice } from "../../../db/schema/distribution.ts";
import type { Market } from "./a-market.ts";

const days = { every: "week", weeks: 1, weekday: "saturday", from: "2030-05-01", to: "2030-05-31" } as const;
const hours = {
  pickup: ["10:00", "12:00"] as [string, string],
  opens: { daysBefore: 5, at: "08:00" },
  closes: { daysBefore: 2, at: "20:00" },
};
/** A request that plans the Saturdays of May 2030. */
export const weekly = {
  ...{ days, hours, placeName: "Halle", skipHolidays: true, without: [], basketCap: null, note: "" },
  ...{ catalogIds: [], draft: false },
};

/** A request that edits a date and moves nobody who ordered. */
export const editing = {
  ...{ pickupOn: "2030-05-04", pickupFrom: "10:00", pickupTo: "12:00", opensOn: "2030-04-29", opensTime: "08:00" },
  ...{ closesOn: "2030-05-02", closesTime: "20:00", placeName: "Halle", basketCap: 40, note: "", scope: "one" },
};

/** A cycle of the market without a date yet. */
export async function aCycle(made: Market): Promise<string> {
  const id = crypto.randomUUID();
  await made.host.db.insert(cycle).values({ id, marketId: made.id, rule: { days, hours }, createdAt: 1 });
  return id;
}

/** The customer of an order is asked whether a moved date still suits. */
export const askedAboutMove = async (made: Market, today: { id: string }, basketId: string) =>
  await made.host.db.insert(moveChoice).values({
    basketId,
    distributionId: today.id,
    userId: made.people.customer.id,
    formerPickupStartsAt: 1,
    askedAt: 1,
  });
