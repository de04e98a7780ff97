import { eq } from "drizzle-orm";
import { uncollectedChoice } from "../../../db/schema/hand-over.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { orderOf } from "./order-of.ts";
import { sayCents, sayDay, sayTime } from "./say.ts";

const words = {
  fr: {
    title: (n: number) => `Votre panier n° ${n} n’a pas été retiré`,
    hello: (name: string) =>
      `Bonjour ${name}, vous n’êtes pas venu chercher votre panier. Voici ce que le marché a décidé.`,
    kept: (day: string, time: string, place: string) => `Il vous attend jusqu’au ${day} à ${time} : ${place}.`,
    given_away: "Il a été donné, pour que rien ne soit perdu.",
    refunded: (amount: string) => `${amount} vous sont rendus sur votre carte, en 3 à 10 jours selon votre banque.`,
    why: (reason: string) => `Pourquoi : ${reason}`,
    rule: "La règle du marché",
    see: "Voir ma commande",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (n: number) => `Your basket no. ${n} was not collected`,
    hello: (name: string) => `Hello ${name}, you did not come for your basket. This is what the market decided.`,
    kept: (day: string, time: string, place: string) => `It waits for you until ${day}, ${time}: ${place}.`,
    given_away: "It was given away, so that nothing was lost.",
    refunded: (amount: string) => `${amount} go back to your card, in 3 to 10 days depending on your bank.`,
    why: (reason: string) => `Why: ${reason}`,
    rule: "The market’s rule",
    see: "See my order",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** One mail with what was decided about a basket that nobody came for. */
export async function uncollectedMail(
  { db, settings }: Services,
  reader: Reader,
  basketId: string,
): Promise<Composed | undefined> {
  const order = await orderOf(db, basketId);
  const choice = await db.select().from(uncollectedChoice).where(eq(uncollectedChoice.basketId, basketId)).get();
  // Came after all before the mail left: there is nothing to tell.
  if (order === undefined || choice === undefined || order.basket.collectedAt !== null) return undefined;
  const { market, basket } = order;
  const { locale } = reader;
  const say = words[locale];
  const decided =
    choice.choice === "kept"
      ? say.kept(
          sayDay(locale, choice.keptUntil ?? choice.at, market.timeZone),
          sayTime(locale, choice.keptUntil ?? choice.at, market.timeZone),
          choice.keptPlace ?? "",
        )
      : choice.choice === "given_away"
        ? say.given_away
        : say.refunded(sayCents(locale, choice.refundCents));
  const blocks: Block[] = [
    { kind: "paragraph", text: say.hello(reader.firstName) },
    { kind: "basket", number: basket.number, text: decided },
    ...(choice.reason === null ? [] : [{ kind: "paragraph" as const, text: say.why(choice.reason) }]),
    ...(market.uncollectedText === ""
      ? []
      : [{ kind: "note" as const, label: say.rule, text: market.uncollectedText }]),
    { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${basket.id}` },
  ];
  const title = say.title(basket.number);
  return {
    subject: `${title} · ${market.name}`,
    ...(await layout({ locale, sender: market.name, title, blocks, footer: say.footer })),
    marketName: market.name,
    replyTo: market.contactEmail,
  };
}
