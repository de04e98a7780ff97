import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { CompanyData, ProducerPageChange } from "../core/contract/producer-space.ts";
import { producer } from "../db/schema/producer.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type Change = ProducerPageChange | CompanyData;

/** PRS-2. A farm's page or papers; what is not named stays. The journal says which fields, never what stands in them. */
export async function changeProducer(
  ports: Ports,
  actor: Actor,
  input: { id: string; producerId: string; part: "page" | "company"; change: Change },
): Promise<{ changed: string[] } | Refusal> {
  const { db } = ports;
  return once<{ changed: string[] }>(ports, actor, {
    id: input.id,
    kind: "change-producer",
    decide: async () => {
      const before = await db.select().from(producer).where(eq(producer.id, input.producerId)).get();
      if (before === undefined) return refuse("not_found");
      const was = new Map<string, unknown>(Object.entries(before));
      const wanted = Object.entries(input.change).filter(
        ([field, value]) => value !== undefined && JSON.stringify(was.get(field)) !== JSON.stringify(value),
      );
      const changed = wanted.map(([field]) => field);
      if (changed.length === 0) return { answer: { changed }, statements: [] };
      return {
        answer: { changed },
        statements: [
          db.update(producer).set(Object.fromEntries(wanted)).where(eq(producer.id, input.producerId)),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: "",
              producerId: input.producerId,
              kind: input.part === "page" ? "producer_page_changed" : "producer_company_changed",
              at: ports.marketNow(),
              byUserId: actor.userId,
              byName: actor.name,
              after: { fields: changed },
            },
          ]),
        ],
      };
    },
  });
}
