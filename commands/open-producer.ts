import { eq, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { OpenProducer } from "../core/contract/producer-space.ts";
import { freeSlug, slugOf } from "../core/text/slug.ts";
import { market } from "../db/schema/market.ts";
import { producer, producerMembership } from "../db/schema/producer.ts";
import { insertCatalog } from "../db/writes/catalog.ts";
import { insertCatalogLink } from "../db/writes/catalog-link.ts";
import { endInvitation } from "../db/writes/invitation.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { openInvitation } from "./accept-invitation.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { adminsOfMarket, catalogTieMails } from "./producer-mails.ts";

/** Pages of ours under /producer. */
const RESERVED = ["new"];
/** What it is called where a farm's name has no letter of ours. */
const NAMELESS = "ferme";
/** A person with several farms is rare, one with hundreds is a machine. */
const MOST_SPACES = 20;

/** What a new space's first catalog is called; texts of people are in one language, theirs. */
const FIRST_CATALOG = { fr: "Vente au marché", en: "Market sale" } as const;

type Opened = { slug: string; catalogId: string; linkedTo: string | null };

/**
 * PRS-1. Opens a producer space whole, in one batch: its page, its owner, a first catalog with its number; with an
 * invitation the catalog is connected to the market that invited.
 */
export async function openProducer(
  ports: Ports,
  actor: Actor,
  input: Omit<OpenProducer, "invitation"> & { id: string; locale: "fr" | "en"; invitationHash: string | null },
): Promise<Opened | Refusal> {
  const { db } = ports;
  return once<Opened>(ports, actor, {
    id: input.id,
    kind: "open-producer",
    decide: async () => {
      const at = ports.marketNow();
      const base = slugOf(input.name) || NAMELESS;
      const [taken, own] = await Promise.all([
        db.all<{ slug: string }>(sql`SELECT slug FROM producer WHERE slug = ${base} OR slug GLOB ${`${base}-*`}`),
        db.$count(producerMembership, eq(producerMembership.userId, actor.userId)),
      ]);
      if (own >= MOST_SPACES) return refuse("too_many_tries");
      const invitation =
        input.invitationHash === null ? undefined : await openInvitation(ports, input.invitationHash, "producer");
      if (invitation !== undefined && "refused" in invitation) return invitation;
      const inviting =
        invitation &&
        (await db.select({ slug: market.slug }).from(market).where(eq(market.id, invitation.marketId)).get());
      const slug = freeSlug(base, new Set(taken.map((row) => row.slug)), RESERVED);
      const producerId = ports.newId();
      const catalogId = ports.newId();
      return {
        answer: { slug, catalogId, linkedTo: inviting?.slug ?? null },
        statements: [
          db.insert(producer).values({
            id: producerId,
            slug,
            name: input.name,
            labels: [],
            commune: input.commune,
            postcode: input.postcode,
            lat: input.lat,
            lon: input.lon,
            profession: input.profession,
            payoutStatus: "missing",
            createdAt: at,
          }),
          db.insert(producerMembership).values({ producerId, userId: actor.userId, role: "owner", joinedAt: at }),
          insertCatalog(db, {
            id: catalogId,
            producerId,
            name: FIRST_CATALOG[input.locale],
            description: "",
            createdAt: at,
          }),
          ...(invitation === undefined
            ? []
            : [
                insertCatalogLink(db, { marketId: invitation.marketId, catalogId, at, by: invitation.invitedBy }),
                ...endInvitation(db, invitation, { at, by: actor.userId, accepted: true }),
                catalogTieMails(
                  ports,
                  { what: "linked", marketId: invitation.marketId, catalogId, commandId: input.id },
                  await adminsOfMarket(ports, invitation.marketId),
                ),
              ]),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: invitation?.marketId ?? "",
              producerId,
              kind: "producer_opened",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { slug, catalogId },
            },
          ]),
        ],
      };
    },
  });
}
