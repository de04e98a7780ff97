import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { market } from "../schema/market.ts";
import { producer, producerMembership } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import type { Payee } from "./payee.ts";

/** Where the provider writes to a payee: a producer's own address or its first owner's, a market's contact. */
export async function payeeContact(db: Database, payee: Payee): Promise<string> {
  if (payee.kind === "market") {
    const row = await db.select({ email: market.contactEmail }).from(market).where(eq(market.id, payee.id)).get();
    if (row === undefined) throw new Error("a payee that is gone");
    return row.email;
  }
  const row = await db
    .select({ own: producer.contactEmail, owner: user.email })
    .from(producer)
    .innerJoin(
      producerMembership,
      and(eq(producerMembership.producerId, producer.id), eq(producerMembership.role, "owner")),
    )
    .innerJoin(user, eq(user.id, producerMembership.userId))
    .where(eq(producer.id, payee.id))
    .orderBy(asc(producerMembership.joinedAt))
    .get();
  if (row === undefined) throw new Error("a producer without an owner");
  return row.own === "" ? row.owner : row.own;
}
