import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type * as v from "valibot";
import type { producerPageSchema } from "../../core/contract/market.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { catalog, product } from "../schema/catalog.ts";
import { catalogLink, market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { marketCards } from "./market-cards.ts";
import { certificationsOf, photosOf } from "./own-producer.ts";
import { wordsOf } from "./producer-card.ts";
import type { Viewer } from "./seen-by.ts";

/** A producer's public page: the story, the goods, the markets that sell them; undefined for an unknown slug. */
export async function producerPage(
  db: Database,
  slug: string,
  viewer: Viewer,
  now: number,
): Promise<v.InferOutput<typeof producerPageSchema> | undefined> {
  const sellsIt = inArray(
    market.id,
    db
      .select({ id: catalogLink.marketId })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(and(eq(producer.slug, slug), isNull(catalogLink.unlinkedAt))),
  );
  const [[heads, products], markets] = await Promise.all([
    db.batch([
      db
        .select({
          slug: producer.slug,
          name: producer.name,
          tagline: producer.tagline,
          story: producer.story,
          labels: producer.labels,
          scene: producer.scene,
          commune: producer.commune,
          postcode: producer.postcode,
          profession: producer.profession,
          elsewhere: producer.elsewhere,
          website: producer.website,
          certifications: producer.certifications,
          photos: producer.photos,
          contactShown: producer.contactShown,
          phone: producer.phone,
          contactEmail: producer.contactEmail,
        })
        .from(producer)
        .where(eq(producer.slug, slug)),
      // The same goods may stand in several catalogs (retail, restaurants): shown once.
      db
        .selectDistinct({
          name: product.name,
          picture: product.picture,
          tint: product.tint,
          category: product.category,
        })
        .from(product)
        .innerJoin(producer, eq(producer.id, product.producerId))
        .innerJoin(catalog, and(eq(catalog.id, product.catalogId), isNull(catalog.retiredAt)))
        .where(and(eq(producer.slug, slug), isNull(product.retiredAt))),
    ]),
    marketCards(db, now, and(sellsIt, or(eq(market.visibility, "public"), inJson(market.id, viewer.memberOf)))),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const { contactShown, phone, contactEmail, ...shown } = head;
  return {
    ...shown,
    labels: wordsOf(head.labels),
    certifications: certificationsOf(head.certifications),
    photos: photosOf(head.photos),
    contact: contactShown && (phone !== "" || contactEmail !== "") ? { phone, email: contactEmail } : null,
    products: products.toSorted((a, b) => compareNames(a.category, b.category) || compareNames(a.name, b.name)),
    markets: markets.map(({ id: _id, visibility: _visibility, ...card }) => card),
  };
}
