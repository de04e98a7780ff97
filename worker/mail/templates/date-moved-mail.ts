import { asc, eq } from "drizzle-orm";
import { inJson } from "../../../db/in-json.ts";
import { distribution } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { basketOfDate } from "./basket-of-date.ts";
import { layout } from "./layout.ts";
import { sayDay, sayPickup, sayTime } from "./say.ts";

const words = {
  fr: {
    title: "Votre retrait change : gardez-vous votre panier ?",
    greeting: (name: string, former: string) =>
      `Bonjour ${name}, le marché a déplacé le retrait du ${former}. Votre panier est gardé pour la nouvelle date. Si elle ne vous convient pas, demandez le remboursement : un seul geste suffit, jusqu’au début du retrait.`,
    now: "Nouveau retrait",
    choose: "Je garde, ou je suis remboursé",
    silent: "Sans réponse de votre part, votre panier vous attend à la nouvelle date.",
    farmTitle: (n: number) => (n > 1 ? "Des distributions changent" : "Une distribution change"),
    farm: (name: string) => `Bonjour ${name}, le marché a changé le jour, les heures ou le lieu :`,
    see: "Voir le marché",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    title: "Your pickup changes: do you keep your basket?",
    greeting: (name: string, former: string) =>
      `Hello ${name}, the market has moved the pickup of ${former}. Your basket is kept for the new date. If that does not suit you, ask for your money back: one touch does it, until the pickup begins.`,
    now: "New pickup",
    choose: "Keep it, or get my money back",
    silent: "If you do not answer, your basket waits for you at the new date.",
    farmTitle: (n: number) => (n > 1 ? "Some distributions change" : "A distribution changes"),
    farm: (name: string) => `Hello ${name}, the market has changed the day, the hours or the place:`,
    see: "See the market",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** To a customer of a date that was moved; the answer is given on the order's page. Nothing is sent once it was given. */
export async function dateMovedMail(
  { db, settings }: Services,
  reader: Reader,
  basketId: string,
): Promise<Composed | undefined> {
  const found = await basketOfDate(db, basketId);
  if (found?.move == null || found.move.choice !== null || found.basket.status !== "ordered") return undefined;
  const { locale } = reader;
  const say = words[locale];
  const { distribution: date, market: owner } = found;
  const zone = owner.timeZone;
  const former = `${sayDay(locale, found.move.formerPickupStartsAt, zone)} ${sayTime(locale, found.move.formerPickupStartsAt, zone)}`;
  const body = await layout({
    locale,
    sender: owner.name,
    title: say.title,
    blocks: [
      { kind: "paragraph", text: say.greeting(reader.firstName, former) },
      {
        kind: "note",
        label: say.now,
        text: `${sayPickup(locale, date, zone)}\n${date.placeName}, ${owner.commune}`,
      },
      { kind: "button", label: say.choose, url: `${settings.APP_URL}/orders/${found.basket.id}` },
      { kind: "paragraph", text: say.silent },
    ],
    footer: say.footer,
  });
  return { subject: say.title, ...body, marketName: owner.name, replyTo: owner.contactEmail };
}

/** To the people of a farm that comes to dates which were moved. */
export async function datesMovedMail(
  { db, settings }: Services,
  reader: Reader,
  distributionIds: readonly string[],
): Promise<Composed | undefined> {
  const rows = await db
    .select({ distribution, market })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(inJson(distribution.id, distributionIds))
    .orderBy(asc(distribution.pickupStartsAt));
  const owner = rows[0]?.market;
  if (owner === undefined) return undefined;
  const say = words[reader.locale];
  const title = say.farmTitle(rows.length);
  const body = await layout({
    locale: reader.locale,
    sender: owner.name,
    title,
    blocks: [
      { kind: "paragraph", text: say.farm(reader.firstName) },
      ...rows.map(
        (row) =>
          ({
            kind: "note",
            label: say.now,
            text: `${sayPickup(reader.locale, row.distribution, owner.timeZone)}\n${row.distribution.placeName}`,
          }) as const,
      ),
      { kind: "button", label: say.see, url: `${settings.APP_URL}/m/${owner.slug}` },
    ],
    footer: say.footer,
  });
  return { subject: title, ...body, marketName: owner.name, replyTo: owner.contactEmail };
}
