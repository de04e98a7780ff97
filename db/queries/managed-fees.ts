import { and, eq, isNull } from "drizzle-orm";
import type { ManagedFees } from "../../core/contract/fees.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { catalog } from "../schema/catalog.ts";
import { catalogLink, marketFee } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { feeColumns, marketFeeOf } from "./market-fees.ts";

/** A market's fees as its admin sees them: those on all goods first, then by producer; and whose goods one can be on. */
export async function managedFees(db: Database, marketId: string): Promise<ManagedFees> {
  const [rows, producers] = await db.batch([
    db
      .select({ ...feeColumns, producerName: producer.name })
      .from(marketFee)
      .leftJoin(producer, eq(producer.id, marketFee.producerId))
      .where(and(eq(marketFee.marketId, marketId), isNull(marketFee.retiredAt)))
      .orderBy(marketFee.id),
    db
      .selectDistinct({ linkedId: producer.id, linkedName: producer.name })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(and(eq(catalogLink.marketId, marketId), isNull(catalogLink.unlinkedAt))),
  ]);
  return {
    fees: rows
      .map((row) => ({ ...marketFeeOf(row), producerName: row.producerName }))
      .toSorted((a, b) => compareNames(a.producerName ?? "", b.producerName ?? "")),
    producers: producers
      .map(({ linkedId, linkedName }) => ({ id: linkedId, name: linkedName }))
      .toSorted((a, b) => compareNames(a.name, b.name)),
  };
}
