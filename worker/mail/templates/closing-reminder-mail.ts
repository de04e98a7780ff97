import { and, eq, ne } from "drizzle-orm";
import { saleState } from "../../../core/time/window.ts";
import { basket } from "../../../db/schema/basket.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { unsubscribeFooter } from "../unsubscribe-footer.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { lastBasketButton } from "./last-basket-button.ts";
import { layout } from "./layout.ts";
import { sayDay, sayTime } from "./say.ts";

const words = {
  fr: {
    title: (day: string, time: string) => `Commandes jusqu’à ${day}, ${time}`,
    hello: (name: string) => `Bonjour ${name}, la vente se termine bientôt et vous n’avez pas encore commandé.`,
    pickup: "Retrait",
    see: "Voir la boutique",
    footer: "Vous recevez ce mail comme client de ce marché.",
  },
  en: {
    title: (day: string, time: string) => `Orders until ${day}, ${time}`,
    hello: (name: string) => `Hello ${name}, the sale ends soon and you have not ordered yet.`,
    pickup: "Pickup",
    see: "See the shop",
    footer: "You get this mail as a customer of this market.",
  },
} as const;

/** Two days before the close, to who has not ordered; who ordered meanwhile is left in peace. */
export async function closingReminderMail(
  services: Services,
  reader: Reader,
  distributionId: string,
): Promise<Composed | undefined> {
  const { db, ports, settings } = services;
  const date = await dateOf(db, distributionId);
  if (date === undefined || saleState(date.distribution, ports.marketNow()) !== "open") return undefined;
  const own = await db
    .select({ id: basket.id })
    .from(basket)
    .where(and(eq(basket.distributionId, distributionId), eq(basket.userId, reader.id), ne(basket.status, "cancelled")))
    .get();
  if (own !== undefined) return undefined;
  const { locale } = reader;
  const { market } = date;
  const say = words[locale];
  const { closesAt } = date.distribution;
  const title = say.title(sayDay(locale, closesAt, market.timeZone), sayTime(locale, closesAt, market.timeZone));
  const { footerLink, unsubscribeUrl } = await unsubscribeFooter(services, locale, {
    userId: reader.id,
    marketId: market.id,
    kind: "reminder",
  });
  const body = await layout({
    locale,
    sender: market.name,
    title,
    blocks: [
      { kind: "paragraph", text: say.hello(reader.firstName) },
      whenBlock(locale, say.pickup, date),
      { kind: "button", label: say.see, url: `${settings.APP_URL}/m/${market.slug}/shop` },
      ...(await lastBasketButton(services, locale, { slug: market.slug, distributionId, userId: reader.id })),
    ],
    footer: say.footer,
    footerLink,
  });
  return {
    subject: `${title} · ${market.name}`,
    ...body,
    marketName: market.name,
    replyTo: market.contactEmail,
    unsubscribeUrl,
  };
}
