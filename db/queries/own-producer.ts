import { asc, eq } from "drizzle-orm";
import * as v from "valibot";
import type { Company } from "../../core/company/company-missing.ts";
import { certificationsSchema, type OwnProducerPage, type ProducerPeople } from "../../core/contract/producer-space.ts";
import type { Database } from "../database.ts";
import { producer, producerMembership } from "../schema/producer.ts";
import { user } from "../schema/user.ts";

const photosSchema = v.fallback(v.array(v.string()), []);
const certified = v.fallback(certificationsSchema, []);

/** File ids of a JSON column, in the order shown. */
export const photosOf = (json: unknown): string[] => v.parse(photosSchema, json);
/** What certifies a farm; a label that this build does not know is left out with the others of its row. */
export const certificationsOf = (json: unknown) => v.parse(certified, json);

/** A farm's page as its own people edit it. */
export async function ownProducerPage(db: Database, producerId: string): Promise<OwnProducerPage | undefined> {
  const row = await db.select().from(producer).where(eq(producer.id, producerId)).get();
  if (row === undefined) return undefined;
  return {
    slug: row.slug,
    name: row.name,
    tagline: row.tagline,
    story: row.story,
    profession: row.profession,
    commune: row.commune,
    postcode: row.postcode,
    lat: row.lat,
    lon: row.lon,
    scene: row.scene,
    elsewhere: row.elsewhere,
    website: row.website,
    phone: row.phone,
    contactEmail: row.contactEmail,
    contactShown: row.contactShown,
    listed: row.listed,
    certifications: certificationsOf(row.certifications),
    photos: photosOf(row.photos),
  };
}

/** Its papers: for its own people, and nobody else. */
export const ownCompany = async (db: Database, producerId: string): Promise<Company | undefined> =>
  await db
    .select({
      legalName: producer.legalName,
      legalForm: producer.legalForm,
      address: producer.address,
      siret: producer.siret,
      vatStatus: producer.vatStatus,
      vatNumber: producer.vatNumber,
    })
    .from(producer)
    .where(eq(producer.id, producerId))
    .get();

/** Who runs the space, who came first before. */
export const producerPeople = async (db: Database, producerId: string): Promise<ProducerPeople> => ({
  people: await db
    .select({
      userId: user.id,
      firstName: user.firstName,
      lastName: user.lastName,
      email: user.email,
      role: producerMembership.role,
      joinedAt: producerMembership.joinedAt,
    })
    .from(producerMembership)
    .innerJoin(user, eq(user.id, producerMembership.userId))
    .where(eq(producerMembership.producerId, producerId))
    .orderBy(asc(producerMembership.joinedAt), asc(user.id)),
});
