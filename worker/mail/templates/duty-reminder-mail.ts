import { and, eq } from "drizzle-orm";
import { duty } from "../../../db/schema/distribution.ts";
import { marketTask } from "../../../db/schema/market.ts";
import { user } from "../../../db/schema/user.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    title: "Demain, on compte sur vous",
    hello: (name: string, tasks: string) => `Bonjour ${name}, vous vous occupez de : ${tasks}.`,
    task: { lead: "référent de la date", prepare: "préparation des paniers", welcome: "accueil" },
    when: "Distribution",
    lead: "Référent",
    none: "pas encore nommé",
    see: "Préparer mon téléphone",
    footer:
      "Ouvrez ce lien ce soir avec du réseau : demain le tableau marchera aussi sans. Un empêchement ? Répondez à ce mail.",
  },
  en: {
    title: "Tomorrow we count on you",
    hello: (name: string, tasks: string) => `Hello ${name}, you take care of: ${tasks}.`,
    task: { lead: "being in charge", prepare: "preparing baskets", welcome: "welcome" },
    when: "Distribution",
    lead: "In charge",
    none: "nobody named yet",
    see: "Get my phone ready",
    footer:
      "Open this link tonight with a network: tomorrow the board works without one too. Cannot come? Answer this mail.",
  },
} as const;

/** The evening before, one mail for all the duties of a date; nothing for who gave them back. */
export async function dutyReminderMail(
  { db, ports, settings }: Services,
  reader: Reader,
  distributionId: string,
): Promise<Composed | undefined> {
  const date = await dateOf(db, distributionId);
  if (date === undefined || date.distribution.cancelledAt !== null) return undefined;
  if (date.distribution.pickupEndsAt <= ports.marketNow()) return undefined;
  const [own, leads] = await Promise.all([
    db
      .select({ task: duty.task, name: marketTask.name })
      .from(duty)
      .leftJoin(marketTask, eq(marketTask.id, duty.marketTaskId))
      .where(and(eq(duty.distributionId, distributionId), eq(duty.userId, reader.id))),
    db
      .select({ firstName: user.firstName, lastName: user.lastName })
      .from(duty)
      .innerJoin(user, eq(user.id, duty.userId))
      .where(and(eq(duty.distributionId, distributionId), eq(duty.task, "lead"))),
  ]);
  if (own.length === 0) return undefined;
  const { locale } = reader;
  const say = words[locale];
  const lead = leads[0];
  const blocks: Block[] = [
    {
      kind: "paragraph",
      text: say.hello(reader.firstName, own.map((row) => row.name ?? say.task[row.task]).join(", ")),
    },
    whenBlock(locale, say.when, date),
    {
      kind: "note",
      label: say.lead,
      text: lead === undefined ? say.none : `${lead.firstName} ${lead.lastName}`.trim(),
    },
    { kind: "button", label: say.see, url: `${settings.APP_URL}/board/${distributionId}/prepare` },
  ];
  return {
    subject: `${say.title} · ${date.market.name}`,
    ...(await layout({ locale, sender: date.market.name, title: say.title, blocks, footer: say.footer })),
    marketName: date.market.name,
    replyTo: date.market.contactEmail,
  };
}
