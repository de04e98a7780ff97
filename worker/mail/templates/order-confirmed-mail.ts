import { expectedFees } from "../../../db/queries/basket-fees.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { orderOf } from "./order-of.ts";
import { pickupCode } from "./pickup-code.ts";
import { sayCents, sayPickup, sayQuantity } from "./say.ts";

const words = {
  fr: {
    title: (market: string) => `Votre commande au ${market.replace(/^Le /, "")}`,
    number: (n: number) => `Panier n° ${n}`,
    hello: (name: string) => `Bonjour ${name}, votre commande est payée. Voici ce que les producteurs vous préparent.`,
    box: (producer: string, content: string) => `${producer}. Dans ce panier : ${content}`,
    pickup: "Retrait",
    paid: "Payé",
    expected: "Total prévu",
    weighed:
      "Les produits pesés sont payés au poids maximum : la différence vous est rendue après la pesée, en 3 à 10 jours sur votre carte.",
    see: "Voir ma commande",
    footer: "Gardez ce mail : le numéro du panier suffit pour le retirer.",
  },
  en: {
    title: (market: string) => `Your order at ${market}`,
    number: (n: number) => `Basket no. ${n}`,
    hello: (name: string) => `Hello ${name}, your order is paid. Here is what the producers are preparing for you.`,
    box: (producer: string, content: string) => `${producer}. In this box: ${content}`,
    pickup: "Pickup",
    paid: "Paid",
    expected: "Expected total",
    weighed:
      "Weighed goods are paid at their maximum weight: the difference comes back to your card 3 to 10 days after weighing.",
    see: "See my order",
    footer: "Keep this mail: the basket's number is all you need to collect it.",
  },
} as const;

export async function orderConfirmedMail(
  { db, settings }: Services,
  reader: Reader,
  basketId: string,
): Promise<Composed | undefined> {
  const order = await orderOf(db, basketId);
  if (order === undefined) return undefined;
  const { basket, distribution, market, lines } = order;
  const { locale } = reader;
  const say = words[locale];
  const anyWeighed = lines.some(({ line }) => line.kind === "weighed");
  const fees = expectedFees(
    basket.fees,
    lines.map(({ line }) => line),
  ).filter((fee) => fee.cents > 0);
  const pickup = await pickupCode(settings, locale, basket);
  const blocks: Block[] = [
    { kind: "paragraph", text: say.hello(reader.firstName) },
    { kind: "basket", number: basket.number, text: say.number(basket.number) },
    pickup.block,
    {
      kind: "note",
      label: say.pickup,
      text: `${sayPickup(locale, distribution, market.timeZone)}\n${distribution.placeName}, ${market.commune}`,
    },
    {
      kind: "rows",
      rows: [
        ...lines.map(({ line, producerName, boxContent }) => ({
          label: `${line.productName}, ${sayQuantity(locale, line.quantityMilli, line.unit)}`,
          // PDT-6. One line of a list may be what its producer wrote on several.
          detail: boxContent ? say.box(producerName, boxContent.trim().replace(/\s*\n\s*/g, ", ")) : producerName,
          amount: (line.kind === "weighed" ? "≈ " : "") + sayCents(locale, line.estimateCents),
        })),
        ...fees.map((fee) => ({ label: fee.label, amount: sayCents(locale, fee.cents) })),
        ...(anyWeighed ? [{ label: say.expected, amount: sayCents(locale, basket.estimateCents) }] : []),
        { label: say.paid, amount: sayCents(locale, basket.paidCents), sum: true },
      ],
    },
    ...(anyWeighed ? [{ kind: "paragraph" as const, text: say.weighed }] : []),
    { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${basket.id}` },
  ];
  const title = say.title(market.name);
  return {
    subject: `${say.number(basket.number)} · ${title}`,
    ...(await layout({ locale, sender: market.name, title, blocks, footer: say.footer })),
    images: pickup.images,
    marketName: market.name,
    replyTo: market.contactEmail,
  };
}
