import { and, eq } from "drizzle-orm";
import { catalog } from "../../../db/schema/catalog.ts";
import { catalogRequest, market } from "../../../db/schema/market.ts";
import { producer, producerMembership } from "../../../db/schema/producer.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";

type What = "asked" | "accepted" | "declined" | "linked" | "unlinked" | "left";
export type WantedTie = {
  what: What;
  requestId?: string | undefined;
  marketId?: string | undefined;
  catalogId?: string | undefined;
};
type Names = { market: string; farm: string; catalog: string };

const words = {
  fr: {
    asked: {
      title: ({ market, farm }: Names) => `${market} aimerait vendre les produits de ${farm}`,
      text: ({ market }: Names) =>
        `${market} vous demande un catalogue pour ses ventes. Vous acceptez ou déclinez, avec un mot si vous voulez.`,
      button: "Répondre",
    },
    accepted: {
      title: ({ farm }: Names) => `${farm} a accepté votre demande`,
      text: ({ catalog, market }: Names) =>
        `Le catalogue « ${catalog} » est relié à ${market} : vous pouvez l’inviter à vos dates.`,
      button: "Voir le catalogue",
    },
    declined: {
      title: ({ farm }: Names) => `${farm} a décliné votre demande`,
      text: ({ farm }: Names) => `${farm} ne souhaite pas vendre par votre marché pour le moment.`,
      button: "Chercher d’autres producteurs",
    },
    linked: {
      title: ({ catalog, market }: Names) => `Le catalogue « ${catalog} » est relié à ${market}`,
      text: ({ farm, market }: Names) =>
        `Les produits de ${farm} peuvent maintenant être mis en vente par ${market}, date par date.`,
      button: "Voir",
    },
    unlinked: {
      title: ({ catalog, market }: Names) => `${market} ne vend plus le catalogue « ${catalog} »`,
      text: ({ market }: Names) =>
        `${market} a délié ce catalogue. Vos ventes passées et leurs versements restent comme ils sont.`,
      button: "Voir mes marchés",
    },
    left: {
      title: ({ farm, market }: Names) => `${farm} quitte ${market}`,
      text: ({ catalog }: Names) =>
        `Le catalogue « ${catalog} » n’est plus relié à votre marché. Les commandes déjà passées restent.`,
      button: "Voir les catalogues",
    },
    footer: "Vous recevez ce mail parce que vous faites partie de cette équipe.",
  },
  en: {
    asked: {
      title: ({ market, farm }: Names) => `${market} would like to sell the goods of ${farm}`,
      text: ({ market }: Names) =>
        `${market} asks you for a catalog for its sales. You accept or decline, with a word if you like.`,
      button: "Answer",
    },
    accepted: {
      title: ({ farm }: Names) => `${farm} accepted your request`,
      text: ({ catalog, market }: Names) =>
        `The catalog “${catalog}” is connected to ${market}: you can invite it to your dates.`,
      button: "See the catalog",
    },
    declined: {
      title: ({ farm }: Names) => `${farm} declined your request`,
      text: ({ farm }: Names) => `${farm} does not wish to sell through your market for now.`,
      button: "Look for other producers",
    },
    linked: {
      title: ({ catalog, market }: Names) => `The catalog “${catalog}” is connected to ${market}`,
      text: ({ farm, market }: Names) => `The goods of ${farm} can now be put on sale by ${market}, date by date.`,
      button: "See",
    },
    unlinked: {
      title: ({ catalog, market }: Names) => `${market} no longer sells the catalog “${catalog}”`,
      text: ({ market }: Names) =>
        `${market} disconnected this catalog. Your past sales and their payouts stay as they are.`,
      button: "See my markets",
    },
    left: {
      title: ({ farm, market }: Names) => `${farm} leaves ${market}`,
      text: ({ catalog }: Names) =>
        `The catalog “${catalog}” is no longer connected to your market. Orders already placed stay.`,
      button: "See the catalogs",
    },
    footer: "You receive this mail because you belong to this team.",
  },
} as const;

/** Who runs the farm reads of it in its own space; a market's admins in theirs. */
const forFarm = (what: What): boolean => what === "asked" || what === "unlinked";

/** What happened between a farm and a market, told to the people of the other side. */
export async function catalogTieMail(
  { db, settings }: Services,
  reader: Reader,
  wanted: WantedTie,
): Promise<Composed | undefined> {
  const tie = await tieOf(db, wanted);
  if (tie === undefined) return undefined;
  const { locale } = reader;
  const say = words[locale][wanted.what];
  const names = { market: tie.market.name, farm: tie.farm.name, catalog: tie.catalogName };
  const title = say.title(names);
  const asFarm = forFarm(wanted.what) || (wanted.what === "linked" && (await runsFarm(db, reader.id, tie.farm.id)));
  const path = asFarm
    ? `/producer/${tie.farm.slug}/markets`
    : `/manage/${tie.market.slug}/catalogs${wanted.what === "declined" ? "/find" : ""}`;
  const blocks: Block[] = [
    { kind: "paragraph", text: say.text(names) },
    ...(tie.word === "" ? [] : [{ kind: "quote" as const, text: tie.word }]),
    { kind: "button", label: say.button, url: `${settings.APP_URL}${path}` },
  ];
  return {
    subject: title,
    ...(await layout({ locale, sender: tie.market.name, title, blocks, footer: words[locale].footer })),
    marketName: tie.market.name,
    replyTo: asFarm ? tie.market.contactEmail : tie.farm.contactEmail || tie.market.contactEmail,
  };
}

async function tieOf(db: Services["db"], wanted: WantedTie) {
  const asked =
    wanted.requestId === undefined
      ? undefined
      : await db.select().from(catalogRequest).where(eq(catalogRequest.id, wanted.requestId)).get();
  // A question taken back before its mail left asks nothing any more.
  if (wanted.requestId !== undefined && (asked === undefined || asked.status === "withdrawn")) return undefined;
  const marketId = asked?.marketId ?? wanted.marketId ?? "";
  const catalogId = asked?.catalogId ?? wanted.catalogId ?? "";
  const [markets, catalogs] = await db.batch([
    db
      .select({ slug: market.slug, name: market.name, contactEmail: market.contactEmail })
      .from(market)
      .where(eq(market.id, marketId)),
    db.select({ name: catalog.name, producerId: catalog.producerId }).from(catalog).where(eq(catalog.id, catalogId)),
  ]);
  const farm = await db
    .select({ id: producer.id, slug: producer.slug, name: producer.name, contactEmail: producer.contactEmail })
    .from(producer)
    .where(eq(producer.id, asked?.producerId ?? catalogs[0]?.producerId ?? ""))
    .get();
  const head = markets[0];
  if (head === undefined || farm === undefined) return undefined;
  const word = wanted.what === "asked" ? (asked?.message ?? "") : (asked?.word ?? "");
  return { market: head, farm, catalogName: catalogs[0]?.name ?? "", word };
}

const runsFarm = async (db: Services["db"], userId: string, producerId: string): Promise<boolean> =>
  (await db.$count(
    producerMembership,
    and(eq(producerMembership.userId, userId), eq(producerMembership.producerId, producerId)),
  )) > 0;
