import { and, asc, eq, isNull } from "drizzle-orm";
import { answerDueAt } from "../../../core/distribution/invitations.ts";
import { saleState } from "../../../core/time/window.ts";
import { inJson } from "../../../db/in-json.ts";
import { catalog } from "../../../db/schema/catalog.ts";
import { distribution, participation, saleInvitation } from "../../../db/schema/distribution.ts";
import { market } from "../../../db/schema/market.ts";
import { producer, producerMembership } from "../../../db/schema/producer.ts";
import { answerToken } from "../../answers/answer-token.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";
import { sayDay, sayPickup, sayTime } from "./say.ts";

const words = {
  fr: {
    title: (market: string, day: string) => `${market} : venez-vous ${day} ?`,
    many: (market: string, n: number) => `${market} : ${n} dates vous attendent`,
    hello: (name: string, farm: string, n: number) =>
      n > 1
        ? `Bonjour ${name}, le marché demande si ${farm} vient à ces dates. Un bouton par date suffit.`
        : `Bonjour ${name}, le marché demande si ${farm} vient à cette date. Un bouton suffit.`,
    until: (day: string, time: string) => `Réponse souhaitée avant ${day} à ${time}.`,
    answer: (day: string) => `Répondre pour ${day}`,
    all: "Répondre à toutes mes dates",
    footer: "Ce lien répond pour votre ferme : ne le transférez pas. Il vaut jusqu’à la clôture de la vente.",
  },
  en: {
    title: (market: string, day: string) => `${market}: are you coming ${day}?`,
    many: (market: string, n: number) => `${market}: ${n} dates wait for you`,
    hello: (name: string, farm: string, n: number) =>
      n > 1
        ? `Hello ${name}, the market asks whether ${farm} comes on these dates. One button a date is enough.`
        : `Hello ${name}, the market asks whether ${farm} comes on this date. One button is enough.`,
    until: (day: string, time: string) => `Please answer before ${day}, ${time}.`,
    answer: (day: string) => `Answer for ${day}`,
    all: "Answer all my dates",
    footer: "This link answers for your farm: do not pass it on. It works until the sale closes.",
  },
} as const;

/** One mail for all the dates a producer was asked to at once; those answered or over meanwhile are left out. */
export async function saleInvitationMail(
  { db, ports, settings }: Services,
  reader: Reader,
  asked: { producerId: string; marketId: string; distributionIds: readonly string[] },
): Promise<Composed | undefined> {
  const [farms, dates] = await Promise.all([
    db
      .select({ name: producer.name, slug: producer.slug })
      .from(producer)
      .innerJoin(
        producerMembership,
        and(eq(producerMembership.producerId, producer.id), eq(producerMembership.userId, reader.id)),
      )
      .where(eq(producer.id, asked.producerId)),
    db
      .select({ distribution, market, answerBy: saleInvitation.answerBy })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(saleInvitation, eq(saleInvitation.distributionId, distribution.id))
      .innerJoin(catalog, and(eq(catalog.id, saleInvitation.catalogId), eq(catalog.producerId, asked.producerId)))
      .leftJoin(
        participation,
        and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalog.id)),
      )
      .where(
        and(
          eq(distribution.marketId, asked.marketId),
          inJson(distribution.id, asked.distributionIds),
          isNull(participation.answer),
        ),
      )
      .orderBy(asc(distribution.pickupStartsAt)),
  ]);
  const farm = farms[0];
  const now = ports.marketNow();
  const open = [
    ...new Map(
      dates
        .filter((row) => ["planned", "open"].includes(saleState(row.distribution, now)))
        .map((row) => [row.distribution.id, row]),
    ).values(),
  ];
  const first = open[0];
  if (farm === undefined || first === undefined) return undefined;
  const { locale } = reader;
  const say = words[locale];
  const zone = first.market.timeZone;
  const dayOf = (row: typeof first) => sayDay(locale, row.distribution.pickupStartsAt, zone);
  const blocks: Block[] = [{ kind: "paragraph", text: say.hello(reader.firstName, farm.name, open.length) }];
  for (const row of open) {
    const due = answerDueAt(row.distribution, row.answerBy, now);
    const token = await answerToken(settings.AUTH_SECRET, {
      distributionId: row.distribution.id,
      producerId: asked.producerId,
      userId: reader.id,
      until: row.distribution.closesAt,
    });
    blocks.push(
      {
        kind: "note",
        label: sayPickup(locale, row.distribution, zone),
        text: `${row.distribution.placeName}, ${row.market.commune}\n${say.until(sayDay(locale, due, zone), sayTime(locale, due, zone))}`,
      },
      { kind: "button", label: say.answer(dayOf(row)), url: `${settings.APP_URL}/answer/${token}` },
    );
  }
  if (open.length > 1)
    blocks.push({ kind: "button", label: say.all, url: `${settings.APP_URL}/producer/${farm.slug}/sales` });
  const title = open.length > 1 ? say.many(first.market.name, open.length) : say.title(first.market.name, dayOf(first));
  return {
    subject: title,
    ...(await layout({ locale, sender: first.market.name, title, blocks, footer: say.footer })),
    marketName: first.market.name,
    replyTo: first.market.contactEmail,
  };
}
