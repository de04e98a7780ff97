import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { AskForCatalog } from "../core/contract/linking.ts";
import { catalog } from "../db/schema/catalog.ts";
import { catalogLink, catalogRequest } from "../db/schema/market.ts";
import { producer } from "../db/schema/producer.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { catalogByNumber } from "./link-catalog.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";
import { catalogTieMails, peopleOfProducer } from "./producer-mails.ts";

/** CLK-2. A market asks a farm for a catalog: the one of a number, or whichever it wants to give. One question at a time. */
export async function askForCatalog(
  ports: Ports,
  actor: Actor,
  input: { id: string; marketId: string; ask: AskForCatalog },
): Promise<{ requestId: string } | Refusal> {
  const { db } = ports;
  return once<{ requestId: string }>(ports, actor, {
    id: input.id,
    kind: "ask-for-catalog",
    decide: async () => {
      const asked = await askedOf(ports, input);
      if ("refused" in asked) return asked;
      const waiting = await db
        .select({ id: catalogRequest.id })
        .from(catalogRequest)
        .where(
          and(
            eq(catalogRequest.marketId, input.marketId),
            eq(catalogRequest.producerId, asked.producerId),
            eq(catalogRequest.status, "waiting"),
          ),
        )
        .get();
      if (waiting !== undefined) return refuse("asked_already");
      const at = ports.marketNow();
      const requestId = ports.newId();
      return {
        answer: { requestId },
        statements: [
          db.insert(catalogRequest).values({
            id: requestId,
            marketId: input.marketId,
            producerId: asked.producerId,
            catalogId: asked.catalogId,
            message: input.ask.message,
            askedAt: at,
            askedBy: actor.userId,
            status: "waiting",
          }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: input.marketId,
              producerId: asked.producerId,
              kind: "catalog_asked",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { requestId, catalogId: asked.catalogId },
            },
          ]),
          catalogTieMails(ports, { what: "asked", requestId }, await peopleOfProducer(ports, asked.producerId)),
        ],
      };
    },
  });
}

type Asked = { producerId: string; catalogId: string };

async function askedOf(
  ports: Ports,
  { marketId, ask }: { marketId: string; ask: AskForCatalog },
): Promise<Asked | Refusal> {
  if (ask.by === "number") {
    const found = await catalogByNumber(ports, ask.number, marketId);
    if (found === undefined || found.retired) return refuse("not_found");
    if (found.linked) return refuse("linked_already");
    return { producerId: found.producerId, catalogId: found.id };
  }
  const { db } = ports;
  const farm = await db.select({ id: producer.id }).from(producer).where(eq(producer.slug, ask.producer)).get();
  if (farm === undefined) return refuse("not_found");
  const open = await db
    .select({ linkedAt: catalogLink.linkedAt })
    .from(catalog)
    .leftJoin(
      catalogLink,
      and(eq(catalogLink.catalogId, catalog.id), eq(catalogLink.marketId, marketId), isNull(catalogLink.unlinkedAt)),
    )
    .where(and(eq(catalog.producerId, farm.id), isNull(catalog.retiredAt)));
  if (open.length > 0 && open.every((one) => one.linkedAt !== null)) return refuse("linked_already");
  return { producerId: farm.id, catalogId: "" };
}
