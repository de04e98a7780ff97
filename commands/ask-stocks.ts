import { and, eq, isNull, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { ASKED_AGAIN_AFTER_MS } from "../core/distribution/invitations.ts";
import { saleState } from "../core/time/window.ts";
import { inJson } from "../db/in-json.ts";
import { distribution, participation, saleInvitation } from "../db/schema/distribution.ts";
import { producerMembership } from "../db/schema/producer.ts";
import { insertCommand } from "../db/writes/command.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertStockRequests } from "../db/writes/sale-invitation.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** ASK-2. "Confirmer les stocks": asks everybody who comes (or those named) and has not confirmed; a mail each, once per asking. */
export async function askStocks(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; catalogIds?: readonly string[] | undefined },
): Promise<{ asked: number } | Refusal> {
  const { db } = ports;
  return once<{ asked: number }>(ports, actor, {
    id: input.id,
    kind: "ask-stocks",
    decide: async () => {
      const at = ports.marketNow();
      const date = await db.select().from(distribution).where(eq(distribution.id, input.distributionId)).get();
      if (date === undefined) return refuse("not_found");
      const state = saleState(date, at);
      if (state === "closed" || state === "cancelled") return refuse("sale_not_open");
      const coming = await db
        .select({
          catalogId: participation.catalogId,
          producerId: participation.producerId,
          askedAt: saleInvitation.stockAskedAt,
          times: sql<number>`coalesce(${saleInvitation.timesStockAsked}, 0)`,
          open: sql<number>`${isNull(participation.stockConfirmedAt)}`,
        })
        .from(participation)
        .leftJoin(
          saleInvitation,
          and(
            eq(saleInvitation.distributionId, participation.distributionId),
            eq(saleInvitation.catalogId, participation.catalogId),
          ),
        )
        .where(and(eq(participation.distributionId, date.id), eq(participation.answer, "yes")));
      if (input.catalogIds?.some((id) => !coming.some((row) => row.catalogId === id))) return refuse("not_found");
      const asked = coming.filter(
        (row) =>
          (input.catalogIds?.includes(row.catalogId) ?? row.open === 1) &&
          (row.askedAt === null || at - row.askedAt >= ASKED_AGAIN_AFTER_MS),
      );
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
      return {
        answer: { asked: asked.length },
        statements: [
          // Of two who ask at once the second fails here and finds everybody asked.
          insertCommand(db, {
            id: `ask-stocks:${date.id}:${coming.reduce((sum, row) => sum + row.times, 0)}`,
            actorId: actor.userId,
            kind: "ask-stocks-turn",
            answer: {},
            at,
          }),
          insertStockRequests(
            db,
            asked.map((row) => ({ distributionId: date.id, catalogId: row.catalogId, at, by: actor.userId })),
          ),
          insertOutbox(
            db,
            people.map(({ producerId, userId }) => ({
              id: ports.newId(),
              kind: "mail",
              key: `mail:stock-asked:${input.id}:${producerId}:${userId}`,
              subjectId: date.id,
              payload: { mail: "stock_asked", userId, producerId, distributionId: date.id },
              dueAt: ports.realNow(),
            })),
          ),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: date.id,
              kind: "stocks_asked",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { catalogs: asked.length },
            },
          ]),
        ],
      };
    },
  });
}
