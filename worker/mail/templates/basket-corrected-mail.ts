import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { orderOf } from "./order-of.ts";
import { sayCents, sayNumber, sayQuantity, sayReason } from "./say.ts";

const words = {
  fr: {
    title: (n: number) => `Ce qui a changé dans votre panier n° ${n}`,
    hello: (name: string) => `Bonjour ${name}, voici votre panier tel que vous l'avez reçu.`,
    paid: "Payé",
    total: "Total reçu",
    back: "Rendu sur votre carte",
    added: "ajouté sur place",
    ways: {
      card: "À payer par carte",
      cash: "Payé en espèces",
      terminal: "Payé par carte au marché",
      promised: "À payer à la caisse",
      carried: "Reporté à votre prochaine commande",
      waived: "Offert",
    },
    paidByCard: "Payé par carte",
    when: "Le remboursement arrive sur votre compte en 3 à 10 jours selon votre banque.",
    see: "Voir ma commande",
    footer: "Une question sur une ligne ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: (n: number) => `What changed in your basket no. ${n}`,
    hello: (name: string) => `Hello ${name}, here is your basket as you received it.`,
    paid: "Paid",
    total: "Total received",
    back: "Back on your card",
    added: "added on the spot",
    ways: {
      card: "To pay by card",
      cash: "Paid in cash",
      terminal: "Paid by card at the market",
      promised: "To pay at the till",
      carried: "Carried over to your next order",
      waived: "Given to you",
    },
    paidByCard: "Paid by card",
    when: "The refund reaches your account in 3 to 10 days, depending on your bank.",
    see: "See my order",
    footer: "A question about a line? Answer this mail: it reaches the market.",
  },
} as const;

/** Every correction made on the day with its reason, and what comes back. */
export async function basketCorrectedMail(
  { db, settings }: Services,
  reader: Reader,
  basketId: string,
): Promise<Composed | undefined> {
  const order = await orderOf(db, basketId);
  if (order === undefined || order.basket.finalCents === null) return undefined;
  const { basket, market, lines, dues } = order;
  const { locale } = reader;
  const say = words[locale];
  const changed = lines.filter(
    ({ line }) =>
      line.finalCents !== null &&
      (line.finalCents !== line.chargedCents || line.reason !== null || line.origin === "added"),
  );
  const blocks: Block[] = [
    { kind: "paragraph", text: say.hello(reader.firstName) },
    {
      kind: "rows",
      rows: changed.map(({ line }) => ({
        label: line.productName,
        detail: [
          line.finalGrams !== null
            ? `${sayNumber(locale, line.finalGrams / 1000)} kg`
            : line.finalMilli !== null && line.finalMilli !== line.quantityMilli
              ? `${sayQuantity(locale, line.finalMilli, line.unit)} / ${sayQuantity(locale, line.quantityMilli, line.unit)}`
              : sayQuantity(locale, line.quantityMilli, line.unit),
          ...(line.origin === "added" ? [say.added] : []),
          ...(line.reason === null ? [] : [sayReason(locale, line.reason)]),
        ].join(", "),
        ...(line.finalCents !== line.chargedCents && { before: sayCents(locale, line.chargedCents) }),
        amount: sayCents(locale, line.finalCents ?? 0),
      })),
    },
    {
      kind: "rows",
      rows: [
        { label: say.paid, amount: sayCents(locale, basket.paidCents) },
        { label: say.total, amount: sayCents(locale, basket.finalCents ?? 0) },
        ...dues.map((one) => ({
          label: one.paymentId === null ? say.ways[one.way] : say.paidByCard,
          amount: sayCents(locale, one.amountCents - one.returnedCents),
        })),
        ...(basket.refundedCents > 0
          ? [{ label: say.back, amount: sayCents(locale, basket.refundedCents), sum: true }]
          : []),
      ],
    },
    ...(basket.refundedCents > 0 ? [{ kind: "paragraph" as const, text: say.when }] : []),
    { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${basket.id}` },
  ];
  const title = say.title(basket.number);
  return {
    subject: title,
    ...(await layout({ locale, sender: market.name, title, blocks, footer: say.footer })),
    marketName: market.name,
    replyTo: market.contactEmail,
  };
}
