import { and, desc, eq, isNull, lt } from "drizzle-orm";
import { saleState } from "../../../core/time/window.ts";
import { distribution, offer } from "../../../db/schema/distribution.ts";
import { producer } from "../../../db/schema/producer.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { unsubscribeFooter } from "../unsubscribe-footer.ts";
import type { Block } from "./blocks.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { lastBasketButton } from "./last-basket-button.ts";
import { layout } from "./layout.ts";
import { sayDay, sayTime } from "./say.ts";

const SHOWN = 8;

const words = {
  fr: {
    title: (day: string) => `La vente du ${day} est ouverte`,
    hello: (name: string, day: string, time: string) =>
      `Bonjour ${name}, vous pouvez commander jusqu’à ${day} à ${time}.`,
    pickup: "Retrait",
    comes: "Ils viennent",
    fresh: "Nouveau cette fois",
    and: (n: number) => `et ${n} ${n > 1 ? "autres" : "autre"}`,
    see: "Voir la boutique",
    footer: "Vous recevez ce mail comme client de ce marché.",
  },
  en: {
    title: (day: string) => `The sale of ${day} is open`,
    hello: (name: string, day: string, time: string) => `Hello ${name}, you can order until ${day}, ${time}.`,
    pickup: "Pickup",
    comes: "They come",
    fresh: "New this time",
    and: (n: number) => `and ${n} more`,
    see: "See the shop",
    footer: "You get this mail as a customer of this market.",
  },
} as const;

/** A sale opened: who comes, what is new since the last date, until when. Nothing once it is over. */
export async function saleOpenedMail(
  services: Services,
  reader: Reader,
  distributionId: string,
): Promise<Composed | undefined> {
  const { db, ports, settings } = services;
  const date = await dateOf(db, distributionId);
  if (date === undefined || saleState(date.distribution, ports.marketNow()) !== "open") return undefined;
  const { market } = date;
  const goods = await goodsOf(services, distributionId);
  const before = await db
    .select({ id: distribution.id })
    .from(distribution)
    .where(
      and(
        eq(distribution.marketId, market.id),
        lt(distribution.pickupStartsAt, date.distribution.pickupStartsAt),
        eq(distribution.draft, false),
        isNull(distribution.cancelledAt),
      ),
    )
    .orderBy(desc(distribution.pickupStartsAt))
    .get();
  const known = new Set(before === undefined ? [] : (await goodsOf(services, before.id)).map((row) => row.productId));
  const { locale } = reader;
  const say = words[locale];
  const zone = market.timeZone;
  const { closesAt } = date.distribution;
  const farms = [...new Set(goods.map((row) => row.farm))];
  const fresh =
    before === undefined ? [] : [...new Set(goods.filter((row) => !known.has(row.productId)).map((row) => row.name))];
  const some = (names: readonly string[]) =>
    [...names.slice(0, SHOWN), ...(names.length > SHOWN ? [say.and(names.length - SHOWN)] : [])].join(", ");
  const blocks: Block[] = [
    {
      kind: "paragraph",
      text: say.hello(reader.firstName, sayDay(locale, closesAt, zone), sayTime(locale, closesAt, zone)),
    },
    whenBlock(locale, say.pickup, date),
    ...(farms.length > 0 ? [{ kind: "note" as const, label: say.comes, text: some(farms) }] : []),
    ...(fresh.length > 0 ? [{ kind: "note" as const, label: say.fresh, text: some(fresh) }] : []),
    { kind: "button", label: say.see, url: `${settings.APP_URL}/m/${market.slug}/shop` },
    ...(await lastBasketButton(services, locale, { slug: market.slug, distributionId, userId: reader.id })),
  ];
  const title = say.title(sayDay(locale, date.distribution.pickupStartsAt, zone));
  const { footerLink, unsubscribeUrl } = await unsubscribeFooter(services, locale, {
    userId: reader.id,
    marketId: market.id,
    kind: "opening",
  });
  return {
    subject: `${title} · ${market.name}`,
    ...(await layout({ locale, sender: market.name, title, blocks, footer: say.footer, footerLink })),
    marketName: market.name,
    replyTo: market.contactEmail,
    unsubscribeUrl,
  };
}

const goodsOf = async ({ db }: Services, distributionId: string) =>
  await db
    .select({ productId: offer.productId, name: offer.productName, farm: producer.name })
    .from(offer)
    .innerJoin(producer, eq(producer.id, offer.producerId))
    .where(and(eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt)))
    .orderBy(producer.name, offer.productName);
