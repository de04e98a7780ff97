import { and, eq } from "drizzle-orm";
import { sumCents } from "../../../core/money/cents.ts";
import { missingNotice } from "../../../db/schema/hand-over.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { orderOf } from "./order-of.ts";
import { sayCents, sayPickup, sayQuantity } from "./say.ts";

const words = {
  fr: {
    one: (farm: string, good: string, amount: string) => `${farm} n'aura pas de ${good} : ${amount} vous seront rendus`,
    many: (n: number) => `Un changement dans votre panier n° ${n}`,
    hello: (name: string, n: number) =>
      `Bonjour ${name}, un changement dans votre panier n° ${n}, avant votre retrait.`,
    none: "il n'y en aura pas",
    some: (have: string, of: string) => `${have} au lieu de ${of}`,
    back: "il y en aura finalement",
    given: "Vous sera rendu",
    pickup: "Votre retrait ne change pas",
    when: "Le remboursement part après votre retrait, avec les autres corrections, en 3 à 10 jours sur votre carte.",
    wish: {
      refund: "",
      replace: "Vous souhaitez un produit proche : l'équipe verra sur place ce qu'elle peut vous proposer.",
      call: "Vous souhaitez être appelé : l'équipe a votre numéro.",
    },
    see: "Voir ma commande",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    one: (farm: string, good: string, amount: string) => `${farm} will have no ${good}: ${amount} will be given back`,
    many: (n: number) => `A change in your basket no. ${n}`,
    hello: (name: string, n: number) => `Hello ${name}, a change in your basket no. ${n}, before your pickup.`,
    none: "there will be none",
    some: (have: string, of: string) => `${have} instead of ${of}`,
    back: "it will be there after all",
    given: "Will be given back",
    pickup: "Your pickup does not change",
    when: "The refund leaves after your pickup, with the other corrections, and reaches your card in 3 to 10 days.",
    wish: {
      refund: "",
      replace: "You wish something similar: the team will see on the day what it can offer.",
      call: "You wish to be called: the team has your number.",
    },
    see: "See my order",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** MIS-4. What will not come, told before the day to who ordered it, with what comes back. */
export async function goodsMissingMail(
  { db, settings }: Services,
  reader: Reader,
  wanted: { basketId: string; announcementId: string },
): Promise<Composed | undefined> {
  const [order, notices] = await Promise.all([
    orderOf(db, wanted.basketId),
    db
      .select()
      .from(missingNotice)
      .where(and(eq(missingNotice.basketId, wanted.basketId), eq(missingNotice.announcementId, wanted.announcementId))),
  ]);
  if (order === undefined || order.basket.status !== "ordered") return undefined;
  const { basket, distribution, market } = order;
  const { locale } = reader;
  const say = words[locale];
  const told = order.lines.flatMap((one) => {
    const notice = notices.find(({ lineId }) => lineId === one.line.id);
    return notice === undefined ? [] : [{ ...one, notice }];
  });
  if (told.length === 0) return undefined;
  const unit = (line: (typeof told)[number]["line"]) => (line.kind === "weighed" ? "piece" : line.unit);
  const backCents = sumCents(told.map(({ notice }) => notice.backCents));
  const blocks: Block[] = [
    { kind: "paragraph", text: say.hello(reader.firstName, basket.number) },
    {
      kind: "rows",
      rows: [
        ...told.map(({ line, producerName, notice }) => ({
          label: `${line.productName}, ${sayQuantity(locale, line.quantityMilli, unit(line))}`,
          detail: [
            producerName,
            notice.haveMilli === 0
              ? say.none
              : notice.haveMilli >= line.quantityMilli
                ? say.back
                : say.some(
                    sayQuantity(locale, notice.haveMilli, unit(line)),
                    sayQuantity(locale, line.quantityMilli, unit(line)),
                  ),
          ].join(", "),
          amount: sayCents(locale, notice.backCents),
        })),
        { label: say.given, amount: sayCents(locale, backCents), sum: true },
      ],
    },
    ...(backCents > 0 ? [{ kind: "paragraph" as const, text: say.when }] : []),
    ...(basket.ifMissing === "refund" || backCents === 0
      ? []
      : [{ kind: "paragraph" as const, text: say.wish[basket.ifMissing] }]),
    {
      kind: "note",
      label: say.pickup,
      text: `${sayPickup(locale, distribution, market.timeZone)}\n${distribution.placeName}, ${market.commune}`,
    },
    { kind: "button", label: say.see, url: `${settings.APP_URL}/orders/${basket.id}` },
  ];
  const [only] = told;
  const title =
    told.length === 1 && only !== undefined && only.notice.haveMilli === 0
      ? say.one(only.producerName, only.line.productName, sayCents(locale, backCents))
      : say.many(basket.number);
  return {
    subject: title,
    ...(await layout({ locale, sender: market.name, title, blocks, footer: say.footer })),
    marketName: market.name,
    replyTo: market.contactEmail,
  };
}
