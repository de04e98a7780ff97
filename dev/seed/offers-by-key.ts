import { eq } from "drizzle-orm";
import type { Database } from "../../db/database.ts";
import { variant } from "../../db/schema/catalog.ts";
import { offer } from "../../db/schema/distribution.ts";
import type { DemoProducer } from "../../db/seed/data/shapes.ts";

/** Offers of a distribution by the data's own names, `product/variant`. */
export async function offersByKey(
  db: Database,
  distributionId: string,
  farms: readonly DemoProducer[],
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: offer.id, name: offer.productName, label: variant.label })
    .from(offer)
    .innerJoin(variant, eq(variant.id, offer.variantId))
    .where(eq(offer.distributionId, distributionId));
  const byName = new Map(rows.map((row) => [`${row.name}/${row.label}`, row.id]));
  return new Map(
    farms.flatMap((farm) =>
      farm.products.flatMap((product) =>
        product.variants.flatMap((one) => {
          const id = byName.get(`${product.name}/${one.label}`);
          return id === undefined ? [] : [[`${product.key}/${one.key}`, id] as const];
        }),
      ),
    ),
  );
}
