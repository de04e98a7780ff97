import { and, eq, isNull, ne } from "drizzle-orm";
import { basket } from "../../../db/schema/basket.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { layout } from "./layout.ts";
import { sayTime } from "./say.ts";

const words = {
  fr: {
    title: (time: string) => `Votre panier vous attend jusqu’à ${time}`,
    hello: (name: string) => `Bonjour ${name}, votre panier est encore là et le retrait se termine bientôt.`,
    number: (n: number) => `Panier n° ${n}`,
    pickup: "Retrait",
    see: "Voir ma commande",
    footer: "Vous ne pouvez pas venir ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (time: string) => `Your basket waits for you until ${time}`,
    hello: (name: string) => `Hello ${name}, your basket is still here and the pickup ends soon.`,
    number: (n: number) => `Basket no. ${n}`,
    pickup: "Pickup",
    see: "See my order",
    footer: "You cannot come? Answer this mail: it reaches the market.",
  },
} as const;

/** A quarter of an hour before the end; nothing for who came since, nor once it is over. */
export async function notCollectedMail(
  { db, ports, settings }: Services,
  reader: Reader,
  distributionId: string,
): Promise<Composed | undefined> {
  const date = await dateOf(db, distributionId);
  if (date === undefined || date.distribution.pickupEndsAt <= ports.marketNow()) return undefined;
  const own = await db
    .select({ id: basket.id, number: basket.number })
    .from(basket)
    .where(
      and(
        eq(basket.distributionId, distributionId),
        eq(basket.userId, reader.id),
        ne(basket.status, "cancelled"),
        isNull(basket.collectedAt),
      ),
    )
    .get();
  if (own === undefined) return undefined;
  const { locale } = reader;
  const say = words[locale];
  const title = say.title(sayTime(locale, date.distribution.pickupEndsAt, date.market.timeZone));
  const body = await layout({
    locale,
    sender: date.market.name,
    title,
    blocks: [
      { kind: "paragraph", text: say.hello(reader.firstName) },
      { kind: "basket", number: own.number, text: say.number(own.number) },
      whenBlock(locale, say.pickup, date),
      { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${own.id}` },
    ],
    footer: say.footer,
  });
  return {
    subject: `${say.number(own.number)} · ${title}`,
    ...body,
    marketName: date.market.name,
    replyTo: date.market.contactEmail,
  };
}
