import { eq } from "drizzle-orm";
import { checkout } from "../../../db/schema/checkout.ts";
import { market } from "../../../db/schema/market.ts";
import { payment } from "../../../db/schema/money.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { layout } from "./layout.ts";
import { sayCents } from "./say.ts";

const words = {
  fr: {
    title: "Votre paiement vous est rendu",
    body: (name: string, amount: string) =>
      `Bonjour ${name}, votre paiement de ${amount} est arrivé trop tard : les produits réservés étaient repartis en rayon. La somme entière vous est rendue, en 3 à 10 jours sur votre carte. Vous n'avez rien à faire.`,
    due: (name: string, amount: string) =>
      `Bonjour ${name}, votre paiement de ${amount} n'était plus à faire : ce reste à payer avait été réglé autrement au marché. La somme entière vous est rendue, en 3 à 10 jours sur votre carte. Vous n'avez rien à faire.`,
    again: "Revoir ce qui est en vente",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: "Your payment is returned",
    body: (name: string, amount: string) =>
      `Hello ${name}, your payment of ${amount} came too late: the goods held for you had gone back on sale. The whole amount returns to your card in 3 to 10 days. There is nothing for you to do.`,
    due: (name: string, amount: string) =>
      `Hello ${name}, your payment of ${amount} was no longer to be made: it had been settled otherwise at the market. The whole amount returns to your card in 3 to 10 days. There is nothing for you to do.`,
    again: "See what is on sale",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

export async function orderNotKeptMail(
  { db, settings }: Services,
  reader: Reader,
  checkoutId: string,
): Promise<Composed | undefined> {
  const row = await db
    .select({ market, amountCents: payment.amountCents, kind: checkout.kind })
    .from(checkout)
    .innerJoin(payment, eq(payment.checkoutId, checkout.id))
    .innerJoin(market, eq(market.id, checkout.marketId))
    .where(eq(checkout.id, checkoutId))
    .get();
  if (row === undefined) return undefined;
  const say = words[reader.locale];
  const body = await layout({
    locale: reader.locale,
    sender: row.market.name,
    title: say.title,
    blocks: [
      {
        kind: "paragraph",
        text: (row.kind === "due" ? say.due : say.body)(reader.firstName, sayCents(reader.locale, row.amountCents)),
      },
      { kind: "button", label: say.again, url: `${settings.APP_URL}/m/${row.market.slug}` },
    ],
    footer: say.footer,
  });
  return { subject: say.title, ...body, marketName: row.market.name, replyTo: row.market.contactEmail };
}
