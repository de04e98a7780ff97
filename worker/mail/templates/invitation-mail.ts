import { eq } from "drizzle-orm";
import { invitationState } from "../../../core/people/invitation-state.ts";
import { invitationSubject, invitedRoles } from "../../../db/queries/invitation.ts";
import { invitation } from "../../../db/schema/people.ts";
import { user } from "../../../db/schema/user.ts";
import { invitationLink, invitationToken } from "../../links/invitation-link.ts";
import { linkTokenHash } from "../../links/link-token.ts";
import type { Services } from "../../services.ts";
import type { Composed } from "../compose-mail.ts";
import type { Block } from "./blocks.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    team: (who: string, market: string) => `${who} vous invite dans l'équipe : ${market}`,
    customer: (who: string, market: string) => `${who} vous invite : ${market}`,
    farm: (who: string, market: string) => `${who} vous propose de vendre : ${market}`,
    person: (who: string, farm: string) => `${who} vous invite : ${farm}`,
    customerText: (market: string) =>
      `Commandez chez les producteurs de ${market}, payez une fois, retirez tout au même endroit.`,
    teamText: (market: string) =>
      `Vous verrez les paniers du jour de ${market} sur votre téléphone, et ce que l'équipe vous confie.`,
    farmText: (market: string) =>
      `Ouvrez votre espace producteur en quelques minutes : vos premiers produits, et votre catalogue est relié à ${market}.`,
    personText: (farm: string) => `Vous tiendrez avec l'équipe les produits et les ventes de ${farm}.`,
    join: "Rejoindre",
    open: "Ouvrir mon espace producteur",
    footer:
      "Ce lien vaut 30 jours et ne sert qu'une fois. Vous ne connaissez pas cette personne ? Ne faites rien : sans vous, rien ne se passe.",
  },
  en: {
    team: (who: string, market: string) => `${who} invites you to the team: ${market}`,
    customer: (who: string, market: string) => `${who} invites you: ${market}`,
    farm: (who: string, market: string) => `${who} asks you to sell: ${market}`,
    person: (who: string, farm: string) => `${who} invites you: ${farm}`,
    customerText: (market: string) =>
      `Order from the producers of ${market}, pay once, collect everything in one place.`,
    teamText: (market: string) =>
      `You will see the day's baskets of ${market} on your phone, and what the team entrusts to you.`,
    farmText: (market: string) =>
      `Open your producer space in minutes: your first products, and your catalog is connected to ${market}.`,
    personText: (farm: string) => `With the team you will look after the products and sales of ${farm}.`,
    join: "Join",
    open: "Open my producer space",
    footer:
      "This link lasts 30 days and works once. You do not know this person? Do nothing: nothing happens without you.",
  },
} as const;

/** An invitation with its newest link; nothing where it was sent again, ended or its market is gone. */
export async function invitationMail(
  services: Services,
  { invitationId, timesSent }: { invitationId: string; timesSent: number },
): Promise<Composed | undefined> {
  const { db, ports, settings } = services;
  const row = await db.select().from(invitation).where(eq(invitation.id, invitationId)).get();
  if (row === undefined || row.timesSent !== timesSent) return undefined;
  if (invitationState(row, ports.marketNow()) !== "open") return undefined;
  const token = await invitationToken(settings, row.id, timesSent);
  // The deployment's secret was changed meanwhile: this link would open nothing.
  if ((await linkTokenHash(token)) !== row.tokenHash) return undefined;
  const [subject, inviter, reader] = await Promise.all([
    invitationSubject(db, row),
    db.select({ email: user.email, locale: user.locale }).from(user).where(eq(user.id, row.invitedBy)).get(),
    db.select({ locale: user.locale }).from(user).where(eq(user.email, row.email)).get(),
  ]);
  const owner = row.kind === "producer_person" ? subject.producer : subject.market;
  if (owner === null || inviter === undefined) return undefined;
  // Somebody new most likely reads the language of who invites.
  const locale = reader?.locale ?? inviter.locale;
  const say = words[locale];
  const who = subject.invitedByName;
  const kind = row.kind === "member" ? (invitedRoles(row).length > 0 ? "team" : "customer") : row.kind;
  const { title, text } = {
    team: { title: say.team(who, owner.name), text: say.teamText(owner.name) },
    customer: { title: say.customer(who, owner.name), text: say.customerText(owner.name) },
    producer: { title: say.farm(who, owner.name), text: say.farmText(owner.name) },
    producer_person: { title: say.person(who, owner.name), text: say.personText(owner.name) },
  }[kind];
  const blocks: Block[] = [
    { kind: "paragraph", text },
    ...(row.message === "" ? [] : [{ kind: "quote" as const, text: row.message }]),
    {
      kind: "button",
      label: row.kind === "producer" ? say.open : say.join,
      url: invitationLink(settings, token, row.email),
    },
  ];
  return {
    subject: title,
    ...(await layout({ locale, sender: owner.name, title, blocks, footer: say.footer })),
    marketName: owner.name,
    replyTo: inviter.email,
    to: row.email,
  };
}
