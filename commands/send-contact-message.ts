import { and, count, eq, gt } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { contactMessage, market } from "../db/schema/market.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** A form open to everybody must not become a way to flood a team's mailbox. */
const MOST_AN_HOUR = 30;
const HOUR_MS = 3_600_000;

/** A visitor has no account: the command's author is the form. */
const visitor: Actor = { userId: "visitor", name: "visitor" };

/** Somebody writes to a market's team; the mail goes to the market's address, with the sender's as its reply address. */
export async function sendContactMessage(
  ports: Ports,
  input: { id: string; slug: string; name: string; email: string; body: string },
): Promise<{ contactMessageId: string } | Refusal> {
  const { db } = ports;
  return once<{ contactMessageId: string }>(ports, visitor, {
    id: input.id,
    kind: "send-contact-message",
    decide: async () => {
      const at = ports.marketNow();
      const owner = await db.select({ id: market.id }).from(market).where(eq(market.slug, input.slug)).get();
      if (owner === undefined) return refuse("not_found");
      const recent = await db
        .select({ n: count() })
        .from(contactMessage)
        .where(and(eq(contactMessage.marketId, owner.id), gt(contactMessage.at, at - HOUR_MS)))
        .get();
      if ((recent?.n ?? 0) >= MOST_AN_HOUR) return refuse("too_many_tries");
      const contactMessageId = ports.newId();
      return {
        answer: { contactMessageId },
        statements: [
          db.insert(contactMessage).values({
            id: contactMessageId,
            marketId: owner.id,
            fromName: input.name,
            fromEmail: input.email,
            body: input.body,
            at,
          }),
          insertOutbox(db, [
            {
              id: ports.newId(),
              kind: "mail",
              key: `mail:contact:${contactMessageId}`,
              subjectId: contactMessageId,
              payload: { mail: "contact", contactMessageId },
              dueAt: ports.realNow(),
            },
          ]),
        ],
      };
    },
  });
}
