import { sql } from "drizzle-orm";
import { PLATFORM_FEE_BPS, PLATFORM_FEE_VAT_BPS } from "../../core/fee/platform-fee.ts";
import { bps } from "../../core/money/bps.ts";
import type { Database, Statement } from "../database.ts";
import type { DemoMarket, DemoPerson, DemoProducer } from "./data/shapes.ts";

export type DemoIds = {
  newId: () => string;
  at: number;
  /** One hash for everybody: the demo's password is public anyway. */
  passwordHash: string;
};

export type SeededPerson = DemoPerson & { id: string };
export type SeededProducer = { id: string; catalogId: string; slug: string; name: string };

/** People with their password; returns the ids by key. */
export function insertPeople(
  db: Database,
  ids: DemoIds,
  people: readonly DemoPerson[],
): { statements: Statement[]; people: SeededPerson[] } {
  const rows = people.map((person) => ({ ...person, id: ids.newId(), accountId: ids.newId() }));
  const json = JSON.stringify(rows);
  return {
    people: rows,
    statements: [
      db.run(sql`
        INSERT INTO user (id, name, email, email_verified, first_name, last_name, phone, locale, created_at, updated_at)
        SELECT p.value->>'id', (p.value->>'firstName') || ' ' || (p.value->>'lastName'), p.value->>'email', 1, p.value->>'firstName', p.value->>'lastName',
          p.value->>'phone', p.value->>'locale', ${ids.at}, ${ids.at}
        FROM json_each(${json}) p`),
      db.run(sql`
        INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        SELECT p.value->>'accountId', p.value->>'id', 'credential', p.value->>'id', ${ids.passwordHash}, ${ids.at}, ${ids.at}
        FROM json_each(${json}) p`),
    ],
  };
}

/** The market with its members (roles as the data says) and its one fee. */
export function insertMarket(
  db: Database,
  ids: DemoIds,
  market: DemoMarket,
  members: readonly SeededPerson[],
): { statements: Statement[]; marketId: string } {
  const marketId = ids.newId();
  const rows = members.map((person) => ({ id: ids.newId(), userId: person.id, roles: person.roles }));
  return {
    marketId,
    statements: [
      db.run(sql`
        INSERT INTO market (id, slug, name, kind, composition, time_zone, currency, tagline, about, how_it_works, uncollected_text, place_name,
          place_address, postcode, commune, lat, lon, scene, contact_email, weighed_charge, platform_fee_bps, platform_fee_vat_bps, payout_status, created_at)
        VALUES (${marketId}, ${market.slug}, ${market.name}, ${market.kind}, ${market.composition}, ${market.timeZone}, 'EUR', ${market.tagline},
          ${market.about}, ${market.howItWorks}, ${market.uncollectedText}, ${market.place.name}, ${market.place.address}, ${market.place.postcode},
          ${market.place.commune}, ${market.place.lat}, ${market.place.lon}, ${market.scene}, ${market.contactEmail}, 'maximum',
          ${PLATFORM_FEE_BPS}, ${PLATFORM_FEE_VAT_BPS}, 'missing', ${ids.at})`),
      db.run(sql`
        INSERT INTO market_fee (id, market_id, label, kind, rate_bps, vat_bps)
        VALUES (${ids.newId()}, ${marketId}, 'Participation aux frais du marché', 'percent', ${bps(200)}, ${bps(2000)})`),
      db.run(sql`
        INSERT INTO membership (id, market_id, user_id, roles, joined_at)
        SELECT m.value->>'id', ${marketId}, m.value->>'userId', m.value->'roles', ${ids.at} FROM json_each(${JSON.stringify(rows)}) m`),
    ],
  };
}

/** Producers with their people, one catalog each linked to the market, products, variants and stock. */
export function insertProducers(
  db: Database,
  ids: DemoIds,
  marketId: string,
  producers: readonly DemoProducer[],
  ownerIdOf: (producer: DemoProducer) => string,
  firstNumber: number,
): { statements: Statement[]; producers: SeededProducer[] } {
  const farms = producers.map((producer, n) => ({
    ...producer,
    id: ids.newId(),
    catalogId: ids.newId(),
    ownerId: ownerIdOf(producer),
    number: firstNumber + n,
  }));
  const products = farms.flatMap((farm) =>
    farm.products.map((product) => ({
      ...product,
      id: ids.newId(),
      producerId: farm.id,
      catalogId: farm.catalogId,
      poolId: ids.newId(),
    })),
  );
  const variants = products.flatMap((product) =>
    product.variants.map(({ terms, ...variant }) => ({
      ...variant,
      id: ids.newId(),
      productId: product.id,
      kind: terms.kind,
      unit: terms.kind === "counted" ? terms.unit : "piece",
      priceCents: terms.kind === "counted" ? terms.priceCents : terms.perKgCents,
      estimateGrams: terms.kind === "weighed" ? terms.estimateGrams : null,
      maxGrams: terms.kind === "weighed" ? terms.maxGrams : null,
      stepMilli: terms.kind === "counted" ? terms.stepMilli : 1000,
      content: terms.kind === "counted" ? terms.content : {},
    })),
  );
  const farmRows = JSON.stringify(farms.map(({ products: _, ...farm }) => farm));
  const productRows = JSON.stringify(products.map(({ variants: _, ...product }) => product));
  return {
    producers: farms.map(({ id, catalogId, slug, name }) => ({ id, catalogId, slug, name })),
    statements: [
      db.run(sql`
        INSERT INTO producer (id, slug, name, tagline, story, labels, scene, commune, postcode, lat, lon, payout_status, created_at)
        SELECT f.value->>'id', f.value->>'slug', f.value->>'name', f.value->>'tagline', f.value->>'story', f.value->'labels', f.value->>'scene',
          f.value->'place'->>'commune', f.value->'place'->>'postcode', f.value->'place'->>'lat', f.value->'place'->>'lon', 'missing', ${ids.at}
        FROM json_each(${farmRows}) f`),
      db.run(sql`
        INSERT INTO producer_membership (producer_id, user_id, role, joined_at)
        SELECT f.value->>'id', f.value->>'ownerId', 'owner', ${ids.at} FROM json_each(${farmRows}) f`),
      db.run(sql`
        INSERT INTO catalog (id, producer_id, number, name, created_at)
        SELECT f.value->>'catalogId', f.value->>'id', f.value->>'number', 'Vente au marché', ${ids.at} FROM json_each(${farmRows}) f`),
      db.run(sql`
        INSERT INTO catalog_link (market_id, catalog_id, linked_at, linked_by)
        SELECT ${marketId}, f.value->>'catalogId', ${ids.at}, f.value->>'ownerId' FROM json_each(${farmRows}) f`),
      db.run(sql`
        INSERT INTO product (id, producer_id, catalog_id, name, description, category, labels, allergens, origin, cold, picture, tint)
        SELECT p.value->>'id', p.value->>'producerId', p.value->>'catalogId', p.value->>'name', p.value->>'description', p.value->>'category',
          p.value->'labels', p.value->'allergens', p.value->>'origin', p.value->>'cold', p.value->>'picture', p.value->>'tint'
        FROM json_each(${productRows}) p`),
      db.run(sql`
        INSERT INTO stock_pool (id, product_id, distribution_id, base, on_hand, reserved)
        SELECT p.value->>'poolId', p.value->>'id', '', p.value->'stock'->>'unit', p.value->'stock'->>'amount', 0 FROM json_each(${productRows}) p`),
      db.run(sql`
        INSERT INTO variant (id, product_id, label, kind, unit, price_cents, estimate_grams, max_grams, step_milli, content_grams, content_ml,
          content_pieces, vat_bps, stock_per_unit)
        SELECT r.value->>'id', r.value->>'productId', r.value->>'label', r.value->>'kind', r.value->>'unit', r.value->>'priceCents',
          r.value->>'estimateGrams', r.value->>'maxGrams', r.value->>'stepMilli', r.value->'content'->>'grams', r.value->'content'->>'ml',
          r.value->'content'->>'pieces', r.value->>'vatBps', r.value->>'stockPerUnit'
        FROM json_each(${JSON.stringify(variants)}) r`),
    ],
  };
}
