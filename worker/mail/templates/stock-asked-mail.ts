import { and, eq } from "drizzle-orm";
import { saleState } from "../../../core/time/window.ts";
import { distribution, participation } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import { producer, producerMembership } from "../../../db/schema/producer.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { layout } from "./layout.ts";
import { sayDay, sayPickup } from "./say.ts";

const words = {
  fr: {
    title: (day: string) => `Vos stocks sont-ils justes pour ${day} ?`,
    hello: (name: string, farm: string) =>
      `Bonjour ${name}, le marché voudrait être sûr de ce que ${farm} apporte. Tout est déjà rempli : un bouton suffit si c’est juste.`,
    when: "Distribution",
    see: "Confirmer mes stocks",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (day: string) => `Are your stocks right for ${day}?`,
    hello: (name: string, farm: string) =>
      `Hello ${name}, the market would like to be sure of what ${farm} brings. All is filled in: one button is enough if it is right.`,
    when: "Distribution",
    see: "Confirm my stocks",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** Asks a producer who comes whether its figures are right; nothing to say once the sale is over or it stays away. */
export async function stockAskedMail(
  { db, ports, settings }: Services,
  reader: Reader,
  { producerId, distributionId }: { producerId: string; distributionId: string },
): Promise<Composed | undefined> {
  const row = await db
    .select({ distribution, market, farm: producer })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .innerJoin(participation, and(eq(participation.distributionId, distribution.id), eq(participation.answer, "yes")))
    .innerJoin(producer, and(eq(producer.id, participation.producerId), eq(producer.id, producerId)))
    .innerJoin(
      producerMembership,
      and(eq(producerMembership.producerId, producer.id), eq(producerMembership.userId, reader.id)),
    )
    .where(eq(distribution.id, distributionId))
    .get();
  if (row === undefined || !["planned", "open"].includes(saleState(row.distribution, ports.marketNow())))
    return undefined;
  const { locale } = reader;
  const say = words[locale];
  const zone = row.market.timeZone;
  const title = say.title(sayDay(locale, row.distribution.pickupStartsAt, zone));
  const body = await layout({
    locale,
    sender: row.market.name,
    title,
    blocks: [
      { kind: "paragraph", text: say.hello(reader.firstName, row.farm.name) },
      {
        kind: "note",
        label: say.when,
        text: `${sayPickup(locale, row.distribution, zone)}\n${row.distribution.placeName}, ${row.market.commune}`,
      },
      {
        kind: "button",
        label: say.see,
        url: `${settings.APP_URL}/producer/${row.farm.slug}/sales/${distributionId}/stocks`,
      },
    ],
    footer: say.footer,
  });
  return { subject: title, ...body, marketName: row.market.name, replyTo: row.market.contactEmail };
}
