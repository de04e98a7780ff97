import { and, count, eq, gt, isNull } from "drizzle-orm";
import * as v from "valibot";
import type { MarketSettings } from "../../core/contract/market-settings.ts";
import { usualHoursSchema } from "../../core/contract/usual-hours.ts";
import type { Database } from "../database.ts";
import { richTextOfRow } from "../rows/rich-text-of.ts";
import { distribution } from "../schema/distribution.ts";
import { market, termsAcceptance } from "../schema/market.ts";
import { newestTerms } from "./market-terms.ts";

/** Everything that the settings pages show; undefined where there is no such market. */
export async function marketSettings(
  db: Database,
  marketId: string,
  now: number,
): Promise<Omit<MarketSettings, "tiles"> | undefined> {
  const [markets, terms, planned] = await db.batch([
    db.select().from(market).where(eq(market.id, marketId)),
    newestTerms(db, marketId),
    db
      .select({ n: count() })
      .from(distribution)
      .where(
        and(
          eq(distribution.marketId, marketId),
          isNull(distribution.cancelledAt),
          eq(distribution.trial, false),
          gt(distribution.pickupStartsAt, now),
        ),
      ),
  ]);
  const row = markets[0];
  if (row === undefined) return undefined;
  const newest = terms[0];
  const accepted =
    newest === undefined
      ? undefined
      : await db
          .select({ n: count() })
          .from(termsAcceptance)
          .where(and(eq(termsAcceptance.marketId, marketId), eq(termsAcceptance.version, newest.version)))
          .get();
  return {
    slug: row.slug,
    name: row.name,
    tagline: row.tagline,
    about: row.about,
    howItWorks: row.howItWorks,
    aboutDoc: richTextOfRow(row.aboutDoc),
    howItWorksDoc: richTextOfRow(row.howItWorksDoc),
    logoFileId: row.logoFileId,
    coverFileId: row.coverFileId,
    composition: row.composition,
    placeName: row.placeName,
    placeAddress: row.placeAddress,
    commune: row.commune,
    postcode: row.postcode,
    lat: row.lat,
    lon: row.lon,
    placeHours: row.placeHours,
    placeNotes: row.placeNotes,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    contactShown: row.contactShown,
    externalUrl: row.externalUrl,
    visibility: row.visibility,
    registration: row.registration,
    phoneRequired: row.phoneRequired,
    addressRequired: row.addressRequired,
    uncollectedText: row.uncollectedText,
    weighedCharge: row.weighedCharge,
    usualHours: row.usualHours === null ? null : v.parse(usualHoursSchema, row.usualHours),
    timeZone: row.timeZone,
    terms: newest === undefined ? null : { ...newest, accepted: accepted?.n ?? 0 },
    plannedDates: planned[0]?.n ?? 0,
  };
}
