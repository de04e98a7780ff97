import { and, count, eq, gt } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { producer } from "../db/schema/producer.ts";
import { outbox } from "../db/schema/work.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** A form open to everybody must not become a way to flood a farm's mailbox. */
const MOST_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

/** A visitor has no account: the command's author is the form. */
const visitor: Actor = { userId: "visitor", name: "visitor" };

/** Somebody writes to a farm whose address is not on its page; its answer goes to the sender's own. */
export async function writeToProducer(
  ports: Ports,
  input: { id: string; slug: string; name: string; email: string; body: string },
): Promise<{ sent: true } | Refusal> {
  const { db } = ports;
  return once<{ sent: true }>(ports, visitor, {
    id: input.id,
    kind: "write-to-producer",
    decide: async () => {
      const farm = await db.select({ id: producer.id }).from(producer).where(eq(producer.slug, input.slug)).get();
      if (farm === undefined) return refuse("not_found");
      const now = ports.realNow();
      const recent = await db
        .select({ n: count() })
        .from(outbox)
        .where(and(eq(outbox.subjectId, farm.id), eq(outbox.kind, "mail"), gt(outbox.dueAt, now - HOUR_MS)))
        .get();
      if ((recent?.n ?? 0) >= MOST_AN_HOUR) return refuse("too_many_tries");
      return {
        answer: { sent: true },
        statements: [
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "mail",
              key: `mail:producer_contact:${input.id}`,
              subjectId: farm.id,
              payload: {
                mail: "producer_contact",
                producerId: farm.id,
                fromName: input.name,
                fromEmail: input.email,
                body: input.body,
              },
              dueAt: now,
            },
          ]),
        ],
      };
    },
  });
}
