import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { catalog } from "../db/schema/catalog.ts";
import { catalogRequest } from "../db/schema/market.ts";
import { insertCatalogLink } from "../db/writes/catalog-link.ts";
import { insertCommand } from "../db/writes/command.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { adminsOfMarket, catalogTieMails } from "./producer-mails.ts";

type Decided = { status: "accepted" | "declined" };

/** CLK-2. The farm gives one of its catalogs, or declines; with a word either way. Decided once, whoever of the farm is quicker. */
export async function decideCatalogRequest(
  ports: Ports,
  actor: Actor,
  input: {
    id: string;
    producerId: string;
    requestId: string;
    accept: boolean;
    word: string;
    catalogId?: string | undefined;
  },
): Promise<Decided | Refusal> {
  const { db } = ports;
  return once<Decided>(ports, actor, {
    id: input.id,
    kind: "decide-catalog-request",
    decide: async () => {
      const asked = await db
        .select()
        .from(catalogRequest)
        .where(and(eq(catalogRequest.id, input.requestId), eq(catalogRequest.producerId, input.producerId)))
        .get();
      if (asked === undefined) return refuse("not_found");
      if (asked.status !== "waiting") return refuse("nothing_to_decide");
      const catalogId = input.accept
        ? await givenCatalog(ports, input.producerId, input.catalogId ?? asked.catalogId)
        : "";
      if (catalogId === undefined) return refuse("not_found");
      const at = ports.marketNow();
      const status = input.accept ? ("accepted" as const) : ("declined" as const);
      const told = new Set([asked.askedBy, ...(await adminsOfMarket(ports, asked.marketId))]);
      return {
        answer: { status },
        statements: [
          endRequest(ports, asked.id, actor.userId),
          db
            .update(catalogRequest)
            .set({
              status,
              word: input.word,
              decidedAt: at,
              decidedBy: actor.userId,
              ...(input.accept && { catalogId }),
            })
            .where(eq(catalogRequest.id, asked.id)),
          ...(input.accept
            ? [insertCatalogLink(db, { marketId: asked.marketId, catalogId, at, by: asked.askedBy })]
            : []),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: asked.marketId,
              producerId: input.producerId,
              kind: input.accept ? "catalog_request_accepted" : "catalog_request_declined",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { requestId: asked.id, catalogId },
              reason: input.word,
            },
          ]),
          catalogTieMails(ports, { what: status, requestId: asked.id }, [...told]),
        ],
      };
    },
  });
}

/** A question ends once: of two answers, or an answer and a withdrawal, the second fails in this key and reads anew. */
const endRequest = ({ db, marketNow }: Ports, requestId: string, actorId: string) =>
  insertCommand(db, {
    id: `catalog-request:${requestId}`,
    actorId,
    kind: "end-catalog-request",
    answer: {},
    at: marketNow(),
  });

/** The catalog that is given: one of the farm's own that it still offers; the only one where none was named. */
async function givenCatalog({ db }: Ports, producerId: string, wanted: string): Promise<string | undefined> {
  const offered = await db
    .select({ id: catalog.id })
    .from(catalog)
    .where(and(eq(catalog.producerId, producerId), isNull(catalog.retiredAt)));
  if (wanted !== "") return offered.find((one) => one.id === wanted)?.id;
  return offered.length === 1 ? offered[0]?.id : undefined;
}

/** CLK-2. The market takes its question back. */
export async function withdrawCatalogRequest(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; requestId: string },
): Promise<{ status: "withdrawn" } | Refusal> {
  const { db } = ports;
  return once<{ status: "withdrawn" }>(ports, actor, {
    id: input.id,
    kind: "withdraw-catalog-request",
    decide: async () => {
      const own = and(eq(catalogRequest.id, input.requestId), eq(catalogRequest.marketId, input.marketId));
      const asked = await db.select().from(catalogRequest).where(own).get();
      if (asked === undefined) return refuse("not_found");
      if (asked.status !== "waiting") return refuse("nothing_to_decide");
      const at = ports.marketNow();
      return {
        answer: { status: "withdrawn" },
        statements: [
          endRequest(ports, asked.id, actor.userId),
          db.update(catalogRequest).set({ status: "withdrawn", decidedAt: at, decidedBy: actor.userId }).where(own),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              producerId: asked.producerId,
              kind: "catalog_request_withdrawn",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { requestId: asked.id },
            },
          ]),
        ],
      };
    },
  });
}
