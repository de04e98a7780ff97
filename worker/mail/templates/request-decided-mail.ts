import { eq } from "drizzle-orm";
import { market } from "../../../db/schema/market.ts";
import { membershipRequest } from "../../../db/schema/people.ts";
import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    accepted: (name: string) => `Bienvenue : ${name}`,
    acceptedText: (first: string, name: string) =>
      `Bonjour ${first}, votre demande est acceptée. Vous pouvez commander à ${name} dès qu'une vente est ouverte.`,
    declined: (name: string) => `Votre demande : ${name}`,
    declinedText: (first: string, name: string) =>
      `Bonjour ${first}, ${name} n'accueille pas de nouvelle personne pour le moment. Pour en savoir plus, répondez à ce mail.`,
    shop: "Voir le marché",
    footer: "Une question ? Répondez à ce mail : il arrive au marché.",
  },
  en: {
    accepted: (name: string) => `Welcome: ${name}`,
    acceptedText: (first: string, name: string) =>
      `Hello ${first}, your request was accepted. You can order at ${name} as soon as a sale is open.`,
    declined: (name: string) => `Your request: ${name}`,
    declinedText: (first: string, name: string) =>
      `Hello ${first}, ${name} takes nobody new for now. To learn more, answer this mail.`,
    shop: "See the market",
    footer: "A question? Answer this mail: it reaches the market.",
  },
} as const;

/** What a market's team decided about somebody's request. */
export async function requestDecidedMail(
  { db, settings }: Services,
  reader: Reader,
  requestId: string,
): Promise<Composed | undefined> {
  const row = await db
    .select({ status: membershipRequest.status, market })
    .from(membershipRequest)
    .innerJoin(market, eq(market.id, membershipRequest.marketId))
    .where(eq(membershipRequest.id, requestId))
    .get();
  if (row === undefined || row.status === "waiting") return undefined;
  const { locale, firstName } = reader;
  const say = words[locale];
  const isIn = row.status === "accepted";
  const { name } = row.market;
  const title = isIn ? say.accepted(name) : say.declined(name);
  const body = await layout({
    locale,
    sender: name,
    title,
    blocks: [
      { kind: "paragraph", text: isIn ? say.acceptedText(firstName, name) : say.declinedText(firstName, name) },
      ...(isIn ? [{ kind: "button" as const, label: say.shop, url: `${settings.APP_URL}/m/${row.market.slug}` }] : []),
    ],
    footer: say.footer,
  });
  return { subject: title, ...body, marketName: name, replyTo: row.market.contactEmail };
}
