import { and, eq, gt, isNull, or } from "drizzle-orm";
import type * as v from "valibot";
import type { MarketPage, marketListSchema } from "../../core/contract/market.ts";
import { usualHoursOf } from "../../core/contract/usual-hours.ts";
import { isListed, mayOrder } from "../../core/market/visibility.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { richTextOfRow } from "../rows/rich-text-of.ts";
import { shortName } from "../rows/short-name.ts";
import { catalog } from "../schema/catalog.ts";
import { distribution, duty } from "../schema/distribution.ts";
import { catalogLink, market } from "../schema/market.ts";
import { membershipRequest } from "../schema/people.ts";
import { producer } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { marketCards } from "./market-cards.ts";
import { producerCardColumns, producerCardOf } from "./producer-card.ts";
import { seenBy, type Viewer } from "./seen-by.ts";

/** A public page shows the next dates, not two years of a cycle. */
const DATES_SHOWN = 12;

/** VIS-1. Public markets for everybody; `mine`: those that the viewer is of, whatever their visibility. */
export async function marketList(
  db: Database,
  viewer: Viewer,
  now: number,
): Promise<v.InferOutput<typeof marketListSchema>> {
  const own = new Set(viewer.memberOf);
  const cards = await marketCards(db, now, or(eq(market.visibility, "public"), inJson(market.id, viewer.memberOf)));
  const shown = cards.map(({ id, visibility, ...card }) => ({ card, mine: own.has(id), listed: isListed(visibility) }));
  return {
    markets: shown.filter(({ listed }) => listed).map(({ card }) => card),
    mine: shown.filter(({ mine }) => mine).map(({ card }) => card),
  };
}

/** What a market shows of itself; undefined for an unknown slug and for one that the viewer may not see (VIS-2). */
export async function marketPage(
  db: Database,
  slug: string,
  viewer: Viewer,
  now: number,
): Promise<MarketPage | undefined> {
  const here = and(eq(market.slug, slug), seenBy(viewer));
  const [markets, dates, producers, requests, leads] = await db.batch([
    db
      .select({
        id: market.id,
        slug: market.slug,
        name: market.name,
        kind: market.kind,
        tagline: market.tagline,
        about: market.about,
        howItWorks: market.howItWorks,
        aboutDoc: market.aboutDoc,
        howItWorksDoc: market.howItWorksDoc,
        uncollectedText: market.uncollectedText,
        placeName: market.placeName,
        placeAddress: market.placeAddress,
        commune: market.commune,
        postcode: market.postcode,
        timeZone: market.timeZone,
        scene: market.scene,
        lat: market.lat,
        lon: market.lon,
        placeHours: market.placeHours,
        placeNotes: market.placeNotes,
        usualHours: market.usualHours,
        contactName: market.contactName,
        contactEmail: market.contactEmail,
        contactPhone: market.contactPhone,
        contactShown: market.contactShown,
        externalUrl: market.externalUrl,
        logoFileId: market.logoFileId,
        coverFileId: market.coverFileId,
        visibility: market.visibility,
        registration: market.registration,
      })
      .from(market)
      .where(here),
    db
      .select(cardColumns(now))
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(
        and(here, eq(distribution.draft, false), isNull(distribution.cancelledAt), gt(distribution.pickupEndsAt, now)),
      )
      .orderBy(distribution.pickupStartsAt)
      .limit(DATES_SHOWN),
    db
      .selectDistinct(producerCardColumns)
      .from(catalogLink)
      .innerJoin(market, eq(market.id, catalogLink.marketId))
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(and(here, isNull(catalogLink.unlinkedAt))),
    db
      .select({ status: membershipRequest.status })
      .from(membershipRequest)
      .innerJoin(market, eq(market.id, membershipRequest.marketId))
      .where(and(here, eq(membershipRequest.userId, viewer.userId ?? ""))),
    db
      .select({ distributionId: duty.distributionId, firstName: user.firstName, lastName: user.lastName })
      .from(duty)
      .innerJoin(distribution, eq(distribution.id, duty.distributionId))
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(user, eq(user.id, duty.userId))
      .where(and(here, eq(duty.task, "lead"), eq(distribution.trial, false), gt(distribution.pickupEndsAt, now))),
  ]);
  const page = markets[0];
  if (page === undefined) return undefined;
  const { lat, lon, contactName, contactEmail, contactPhone, contactShown, ...shown } = page;
  const member = viewer.memberOf.includes(page.id);
  return {
    ...shown,
    aboutDoc: richTextOfRow(page.aboutDoc),
    howItWorksDoc: richTextOfRow(page.howItWorksDoc),
    point: lat === null || lon === null ? null : { lat, lon },
    usualHours: usualHoursOf(page.usualHours),
    contact: contactShown ? { name: contactName, email: contactEmail, phone: contactPhone } : null,
    viewer: { member, mayOrder: mayOrder(page, member), requestStatus: requests[0]?.status ?? null },
    distributions: dates.map((row) => cardOf(row, now)),
    leads: member ? leads.map(({ distributionId, ...one }) => ({ distributionId, name: shortName(one) })) : [],
    producers: producers.map(producerCardOf).toSorted((a, b) => compareNames(a.name, b.name)),
  };
}
