import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { producerMembership } from "../schema/producer.ts";

/** Who runs these farms: the people that a change of their money is told to. */
export const producerPeople = (db: Database, producerIds: readonly string[]) =>
  db
    .select({ producerId: producerMembership.producerId, userId: producerMembership.userId })
    .from(producerMembership)
    .where(inJson(producerMembership.producerId, producerIds));
