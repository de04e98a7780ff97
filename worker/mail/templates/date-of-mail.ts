import { eq } from "drizzle-orm";
import type { Database } from "../../../db/database.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import type { Block } from "./blocks.ts";
import { type MailLocale, sayPickup } from "./say.ts";

/** A date and its market as they are now. */
export const dateOf = async (db: Database, distributionId: string) =>
  await db
    .select({ distribution, market })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(eq(distribution.id, distributionId))
    .get();

export type DateOfMail = NonNullable<Awaited<ReturnType<typeof dateOf>>>;

/** When and where, to be found again at a glance. */
export const whenBlock = (locale: MailLocale, label: string, { distribution, market }: DateOfMail): Block => ({
  kind: "note",
  label,
  text: [sayPickup(locale, distribution, market.timeZone), placeOf({ distribution, market })].join("\n"),
});

const placeOf = ({ distribution, market }: Pick<DateOfMail, "distribution" | "market">): string =>
  [distribution.placeName, distribution.placeName === market.placeName ? market.placeAddress : "", market.commune]
    .filter((part) => part !== "")
    .join(", ");
