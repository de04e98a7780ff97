import { and, eq, isNull } from "drizzle-orm";
import type { ProducerDirectory } from "../../core/contract/linking.ts";
import { distanceKm } from "../../core/place/distance.ts";
import { compareNames, matchesSearch } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { catalog, product } from "../schema/catalog.ts";
import { catalogLink, catalogRequest, market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { photosOf } from "./own-producer.ts";
import { wordsOf } from "./producer-card.ts";

type Listed = ProducerDirectory["producers"][number];

/** A page of cards; who looks for more types a word or a distance. */
const SHOWN = 60;
const GOODS_SHOWN = 6;

/**
 * Farms that want to be found, the nearest to the market first; those without a place after them, by name. `q` is searched
 * in goods, name, trade and commune; `within` in kilometres. Three reads whatever the number of farms.
 */
export async function producerDirectory(
  db: Database,
  marketId: string,
  { q, within }: { q: string; within: number | undefined },
): Promise<ProducerDirectory> {
  const [places, farms, goods, ties, asked] = await db.batch([
    db.select({ lat: market.lat, lon: market.lon }).from(market).where(eq(market.id, marketId)),
    db
      .select({
        id: producer.id,
        slug: producer.slug,
        name: producer.name,
        tagline: producer.tagline,
        profession: producer.profession,
        commune: producer.commune,
        postcode: producer.postcode,
        scene: producer.scene,
        photos: producer.photos,
        labels: producer.labels,
        lat: producer.lat,
        lon: producer.lon,
      })
      .from(producer)
      .where(eq(producer.listed, true)),
    db
      .selectDistinct({ producerId: product.producerId, name: product.name })
      .from(product)
      .innerJoin(catalog, and(eq(catalog.id, product.catalogId), isNull(catalog.retiredAt)))
      .innerJoin(producer, and(eq(producer.id, product.producerId), eq(producer.listed, true)))
      .where(isNull(product.retiredAt)),
    db
      .selectDistinct({ producerId: catalog.producerId })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .where(and(eq(catalogLink.marketId, marketId), isNull(catalogLink.unlinkedAt))),
    db
      .select({ producerId: catalogRequest.producerId })
      .from(catalogRequest)
      .where(and(eq(catalogRequest.marketId, marketId), eq(catalogRequest.status, "waiting"))),
  ]);
  const here = pointOf(places[0]);
  const goodsBy = Map.groupBy(goods, (row) => row.producerId);
  const linked = new Set(ties.map((row) => row.producerId));
  const waiting = new Set(asked.map((row) => row.producerId));
  const producers = farms
    .flatMap(({ id, lat, lon, photos, labels, ...farm }): Listed[] => {
      const names = (goodsBy.get(id) ?? []).map((row) => row.name).toSorted(compareNames);
      const found = q === "" ? [] : names.filter((name) => matchesSearch(name, q));
      if (q !== "" && found.length === 0 && !matchesSearch(`${farm.name} ${farm.profession} ${farm.commune}`, q))
        return [];
      const there = pointOf({ lat, lon });
      const km = here === null || there === null ? null : distanceKm(here, there);
      if (within !== undefined && (km === null || km > within)) return [];
      return [
        {
          ...farm,
          photo: photosOf(photos)[0] ?? null,
          labels: wordsOf(labels),
          km,
          products: (found.length > 0 ? found : names).slice(0, GOODS_SHOWN),
          productCount: names.length,
          linked: linked.has(id),
          asked: waiting.has(id),
        },
      ];
    })
    .toSorted(
      (a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || compareNames(a.name, b.name),
    );
  return { producers: producers.slice(0, SHOWN), total: producers.length, placed: here !== null };
}

const pointOf = (row: { lat: number | null; lon: number | null } | undefined) =>
  row === undefined || row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon };
