import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { basketOfDate } from "./basket-of-date.ts";
import { layout } from "./layout.ts";
import { sayCents, sayDay } from "./say.ts";

const words = {
  fr: {
    title: "Votre panier est annulé, et remboursé",
    body: (name: string, day: string, amount: string) =>
      `Bonjour ${name}, comme vous l’avez demandé, votre panier du ${day} est annulé. ${amount} vous sont rendus, en 3 à 10 jours sur votre carte.`,
    see: "Voir ma commande",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: "Your basket is cancelled, and refunded",
    body: (name: string, day: string, amount: string) =>
      `Hello ${name}, as you asked, your basket of ${day} is cancelled. ${amount} return to your card in 3 to 10 days.`,
    see: "See my order",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** To a customer who took the money back. */
export async function orderCancelledMail(
  { db, settings }: Services,
  reader: Reader,
  basketId: string,
): Promise<Composed | undefined> {
  const found = await basketOfDate(db, basketId);
  if (found === undefined) return undefined;
  const { locale } = reader;
  const say = words[locale];
  const { market: owner } = found;
  // The day that was ordered for, as the customer knows it.
  const day = sayDay(locale, found.move?.formerPickupStartsAt ?? found.distribution.pickupStartsAt, owner.timeZone);
  const body = await layout({
    locale,
    sender: owner.name,
    title: say.title,
    blocks: [
      { kind: "paragraph", text: say.body(reader.firstName, day, sayCents(locale, found.basket.refundedCents)) },
      { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${found.basket.id}` },
    ],
    footer: say.footer,
  });
  return { subject: say.title, ...body, marketName: owner.name, replyTo: owner.contactEmail };
}
