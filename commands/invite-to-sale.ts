import { and, eq, isNull, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { type AskedCatalog, catalogsToInvite } from "../core/distribution/invitations.ts";
import { saleState } from "../core/time/window.ts";
import { inJson } from "../db/in-json.ts";
import { catalog } from "../db/schema/catalog.ts";
import { distribution, participation, saleInvitation } from "../db/schema/distribution.ts";
import { catalogLink } from "../db/schema/market.ts";
import { producerMembership } from "../db/schema/producer.ts";
import { insertCommand } from "../db/writes/command.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertInvitations } from "../db/writes/sale-invitation.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type Invite = {
  id: string;
  marketId: string;
  distributionIds: readonly string[];
  /** Some catalogs alone; else all that have not answered. */
  catalogIds?: readonly string[] | undefined;
  answerBy?: number | undefined;
};

/**
 * ISA-1, ASK-1. Asks producers to dates, any number of both at once: each person gets one mail that names all the dates. One
 * date or catalog that is not the market's refuses all.
 */
export async function inviteToSale(ports: Ports, actor: Actor, input: Invite): Promise<{ asked: number } | Refusal> {
  const { db } = ports;
  return once<{ asked: number }>(ports, actor, {
    id: input.id,
    kind: "invite-to-sale",
    decide: async () => {
      const at = ports.marketNow();
      const rows = await linkedCatalogs(ports, input);
      const named = new Set(input.catalogIds);
      const dates = new Set(input.distributionIds);
      const found = new Set(rows.map((row) => row.distributionId));
      const linked = new Set(rows.map((row) => row.catalogId));
      if (found.size !== dates.size || [...named].some((id) => !linked.has(id))) return refuse("not_found");
      if (rows.some((row) => ["closed", "cancelled"].includes(saleState(row, at)))) return refuse("sale_not_open");
      const asked = catalogsToInvite(rows, input.catalogIds, at);
      if (asked.length === 0) return { answer: { asked: 0 }, statements: [] };
      const people = await db
        .select({ producerId: producerMembership.producerId, userId: producerMembership.userId })
        .from(producerMembership)
        .where(
          inJson(
            producerMembership.producerId,
            asked.map((row) => row.producerId),
          ),
        );
      const turns = Map.groupBy(rows, (row) => row.distributionId);
      return {
        answer: { asked: asked.length },
        statements: [
          // Two admins who invite at once: the second of the same turn fails here and finds everybody asked already.
          ...[...turns].map(([distributionId, list]) =>
            insertCommand(db, {
              id: `invite:${distributionId}:${list.reduce((sum, row) => sum + row.timesSent, 0)}`,
              actorId: actor.userId,
              kind: "invite-turn",
              answer: {},
              at,
            }),
          ),
          insertInvitations(
            db,
            asked.map((row) => ({
              distributionId: row.distributionId,
              catalogId: row.catalogId,
              at,
              by: actor.userId,
              answerBy: input.answerBy ?? null,
            })),
          ),
          insertOutbox(
            db,
            people.map(({ producerId, userId }) => ({
              id: ports.newId(),
              kind: "mail",
              key: `mail:sale-invitation:${input.id}:${producerId}:${userId}`,
              subjectId: input.marketId,
              payload: {
                mail: "sale_invitation",
                userId,
                producerId,
                marketId: input.marketId,
                distributionIds: [
                  ...new Set(asked.filter((row) => row.producerId === producerId).map((row) => row.distributionId)),
                ],
              },
              dueAt: ports.realNow(),
            })),
          ),
          insertJournal(
            db,
            [...Map.groupBy(asked, (row) => row.distributionId)].map(([distributionId, list]) => ({
              id: ports.newId(),
              marketId: input.marketId,
              distributionId,
              kind: "producers_invited",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { catalogs: list.length },
            })),
          ),
        ],
      };
    },
  });
}

type Linked = AskedCatalog & { opensAt: number; closesAt: number; cancelledAt: number | null };

const linkedCatalogs = async ({ db }: Ports, input: Invite): Promise<Linked[]> =>
  await db
    .select({
      distributionId: distribution.id,
      catalogId: catalog.id,
      producerId: catalog.producerId,
      answer: participation.answer,
      invitedAt: saleInvitation.invitedAt,
      timesSent: sql<number>`coalesce(${saleInvitation.timesSent}, 0)`,
      opensAt: distribution.opensAt,
      closesAt: distribution.closesAt,
      cancelledAt: distribution.cancelledAt,
    })
    .from(distribution)
    .innerJoin(catalogLink, and(eq(catalogLink.marketId, distribution.marketId), isNull(catalogLink.unlinkedAt)))
    .innerJoin(catalog, and(eq(catalog.id, catalogLink.catalogId), isNull(catalog.retiredAt)))
    .leftJoin(
      participation,
      and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalog.id)),
    )
    .leftJoin(
      saleInvitation,
      and(eq(saleInvitation.distributionId, distribution.id), eq(saleInvitation.catalogId, catalog.id)),
    )
    .where(
      and(
        eq(distribution.marketId, input.marketId),
        eq(distribution.draft, false),
        inJson(distribution.id, input.distributionIds),
      ),
    );
