import { asc, eq } from "drizzle-orm";
import { producer, producerMembership } from "../../../db/schema/producer.ts";
import { user } from "../../../db/schema/user.ts";
import type { Services } from "../../services.ts";
import type { Composed } from "../compose-mail.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    title: (name: string) => `${name} vous écrit`,
    footer:
      "Ce message vient de votre page de producteur. Répondez à ce mail : votre réponse va droit à cette personne.",
  },
  en: {
    title: (name: string) => `${name} writes to you`,
    footer: "This message comes from your producer page. Answer this mail: your answer goes straight to this person.",
  },
} as const;

/** A visitor's message to a farm whose address stays its own; it goes to the farm's address, else to its first owner. */
export async function producerContactMail(
  { db }: Services,
  message: { producerId: string; fromName: string; fromEmail: string; body: string },
): Promise<Composed | undefined> {
  const row = await db
    .select({ name: producer.name, contactEmail: producer.contactEmail, owner: user.email, locale: user.locale })
    .from(producer)
    .innerJoin(producerMembership, eq(producerMembership.producerId, producer.id))
    .innerJoin(user, eq(user.id, producerMembership.userId))
    .where(eq(producer.id, message.producerId))
    .orderBy(asc(producerMembership.joinedAt))
    .get();
  if (row === undefined) return undefined;
  const say = words[row.locale];
  const title = say.title(message.fromName);
  const body = await layout({
    locale: row.locale,
    sender: row.name,
    title,
    blocks: [{ kind: "quote", text: message.body }],
    footer: say.footer,
  });
  return {
    subject: title,
    ...body,
    marketName: row.name,
    replyTo: message.fromEmail,
    to: row.contactEmail === "" ? row.owner : row.contactEmail,
  };
}
