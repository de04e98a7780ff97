import { env } from "cloudflare:workers";
import { uuidv7 } from "uuidv7";
import { bps } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { localDate } from "../../../core/time/zone.ts";
import { type Database, openDatabase } from "../../../db/database.ts";
import { catalog, product, stockPool, variant } from "../../../db/schema/catalog.ts";
import { distribution, duty, offer, participation } from "../../../db/schema/distribution.ts";
import { catalogLink, market, marketFee, membership } from "../../../db/schema/market.ts";
import { producer, producerMembership } from "../../../db/schema/producer.ts";
import { remembered } from "../../../dev/testing/remembered.ts";
import { settingsOf } from "../../env.ts";
import { somePeople } from "./market-people.ts";

const HOUR = 3_600_000;
const ZONE = "Europe/Paris";

export type MadeProducer = {
  id: string;
  slug: string;
  catalogId: string;
  productId: string;
  variantId: string;
  poolId: string;
};
export type Market = Awaited<ReturnType<typeof aMarket>>;
type Host = { db: Database; secret: string };

/** The Worker's own database and the secret its cookies are signed with. */
export const theHost = (): Host => ({ db: openDatabase(env.DB), secret: settingsOf(env).AUTH_SECRET });

/** A market with a person for every role, two producers, and no date yet; `other` is the stranger's market. */
export async function aMarket(host: Host) {
  return { host, ...(await remembered("a market", () => makeMarket(host))) };
}

async function makeMarket(host: Host) {
  const { db } = host;
  const people = await somePeople(host);
  const id = await insertMarket(db, "captieux");
  const otherId = await insertMarket(db, "bazas");
  const roles = {
    customer: [],
    volunteer: ["volunteer"],
    treasurer: ["treasurer"],
    messenger: ["messenger"],
    admin: ["admin"],
    lead: [],
  };
  await db.insert(membership).values([
    ...Object.entries(roles).map(([role, held]) => ({
      id: uuidv7(),
      marketId: id,
      userId: people[role as keyof typeof roles].id,
      roles: held,
      joinedAt: 1,
    })),
    { id: uuidv7(), marketId: otherId, userId: people.stranger.id, roles: ["admin"], joinedAt: 1 },
  ]);
  const luc = await insertProducer(db, id, { slug: "peyrignolles", name: "Ferme de Peyrignolles", weighed: false });
  const lune = await insertProducer(db, id, { slug: "lait-de-lune", name: "Lait de Lune", weighed: true });
  await db
    .insert(producerMembership)
    .values({ producerId: luc.id, userId: people.producer.id, role: "owner", joinedAt: 1 });
  const producers: readonly [MadeProducer, MadeProducer] = [luc, lune];
  return { id, slug: "captieux", otherId, otherSlug: "bazas", people, producers };
}

/** `open`: on sale now, pickup in two days. `today`: sale over, pickup begun. `ended`: pickup over since an hour. */
export async function aDistribution(made: Market, when: "open" | "today" | "ended" | "planned" = "today") {
  const { db } = made.host;
  const now = Date.now();
  const start = { open: now + 48 * HOUR, planned: now + 96 * HOUR, today: now - HOUR, ended: now - 4 * HOUR }[when];
  const id = uuidv7();
  await db.insert(distribution).values({
    id,
    marketId: made.id,
    pickupOn: localDate(start, ZONE),
    opensAt: start - 72 * HOUR,
    closesAt: start - 12 * HOUR,
    pickupStartsAt: start,
    pickupEndsAt: start + 3 * HOUR,
    placeName: "Halle",
    factsSeq: 0,
  });
  await db
    .insert(duty)
    .values({ id: uuidv7(), distributionId: id, marketId: made.id, userId: made.people.lead.id, task: "lead" });
  const offers = made.producers.map((one, n) => ({ ...one, offerId: uuidv7(), weighed: n === 1 }));
  await db.insert(offer).values(
    offers.map((one) => ({
      id: one.offerId,
      marketId: made.id,
      distributionId: id,
      producerId: one.id,
      productId: one.productId,
      variantId: one.variantId,
      stockPoolId: one.poolId,
      ...snapshot(one.slug),
      ...terms(one.weighed),
    })),
  );
  await db.insert(participation).values(
    offers.map((one) => ({
      distributionId: id,
      catalogId: one.catalogId,
      producerId: one.id,
      answer: "yes" as const,
      answeredAt: 1,
      answeredBy: made.people.admin.id,
    })),
  );
  return { id, marketId: made.id, offers };
}

async function insertMarket(db: Database, slug: string): Promise<string> {
  const id = uuidv7();
  await db.insert(market).values({
    id,
    slug,
    name: `Le marché de ${slug}`,
    kind: "market",
    composition: "during",
    timeZone: ZONE,
    currency: "EUR",
    placeName: "Halle",
    postcode: "33840",
    commune: "Captieux",
    contactEmail: "bonjour@example.org",
    platformFeeBps: bps(360),
    platformFeeVatBps: bps(2000),
    payoutStatus: "missing",
    createdAt: 1,
  });
  await db
    .insert(marketFee)
    .values({ id: uuidv7(), marketId: id, label: "Marché", kind: "percent", rateBps: bps(500), vatBps: bps(2000) });
  return id;
}

async function insertProducer(
  db: Database,
  marketId: string,
  { slug, name, weighed }: { slug: string; name: string; weighed: boolean },
): Promise<MadeProducer> {
  const made = { id: uuidv7(), slug, catalogId: uuidv7(), productId: uuidv7(), variantId: uuidv7(), poolId: uuidv7() };
  await db.insert(producer).values({
    id: made.id,
    slug,
    name,
    labels: ["organic"],
    commune: "Captieux",
    postcode: "33840",
    payoutStatus: "missing",
    createdAt: 1,
  });
  await db
    .insert(catalog)
    .values({ id: made.catalogId, producerId: made.id, number: weighed ? 2 : 1, name: "Catalogue", createdAt: 1 });
  await db.insert(catalogLink).values({ marketId, catalogId: made.catalogId, linkedAt: 1, linkedBy: made.id });
  const { productName: shown, variantLabel, ...look } = snapshot(slug);
  await db.insert(product).values({
    id: made.productId,
    producerId: made.id,
    catalogId: made.catalogId,
    name: shown,
    labels: [],
    allergens: [],
    ...look,
  });
  await db
    .insert(variant)
    .values({ id: made.variantId, productId: made.productId, label: variantLabel, ...terms(weighed) });
  await db.insert(stockPool).values({
    id: made.poolId,
    productId: made.productId,
    distributionId: "",
    base: "piece",
    onHand: weighed ? null : 40,
    reserved: 0,
  });
  return made;
}

const snapshot = (slug: string) => ({
  productName: `Produit ${slug}`,
  variantLabel: "la pièce",
  category: "vegetables",
  picture: "cabbage",
  tint: "green",
  cold: "ambient" as const,
});

/** A cabbage at 2.50 €, or a pumpkin of about 800 g at 5.90 €/kg. */
const terms = (weighed: boolean) => ({
  kind: weighed ? ("weighed" as const) : ("counted" as const),
  unit: "piece",
  priceCents: cents(weighed ? 590 : 250),
  estimateGrams: weighed ? grams(800) : null,
  maxGrams: weighed ? grams(900) : null,
  stepMilli: milliOf(1),
  vatBps: bps(550),
  stockPerUnit: 1,
});
