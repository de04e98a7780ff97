import type { Services } from "../../services.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { dateOf, whenBlock } from "./date-of-mail.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    title: (name: string) => `${name} ne pourra pas venir`,
    body: (name: string, by: string, task: string) => `Bonjour ${name}, ${by} a rendu sa place : ${task}.`,
    task: { lead: "référent", prepare: "préparation des paniers", welcome: "accueil" },
    when: "Distribution",
    see: "Voir l’équipe du jour",
    footer: "Vous recevez ce mail parce que la distribution commence dans moins de 24 heures.",
  },
  en: {
    title: (name: string) => `${name} cannot come`,
    body: (name: string, by: string, task: string) => `Hello ${name}, ${by} gave a place back: ${task}.`,
    task: { lead: "in charge", prepare: "preparing baskets", welcome: "welcome" },
    when: "Distribution",
    see: "See the day's team",
    footer: "You get this mail because the distribution starts in less than 24 hours.",
  },
} as const;

/** To the référent, when somebody gives a task back at the last moment. */
export async function dutyWithdrawnMail(
  { db, settings }: Services,
  reader: Reader,
  what: { distributionId: string; byName: string; task: "lead" | "prepare" | "welcome" },
): Promise<Composed | undefined> {
  const date = await dateOf(db, what.distributionId);
  if (date === undefined || date.distribution.cancelledAt !== null) return undefined;
  const say = words[reader.locale];
  const title = say.title(what.byName);
  const body = await layout({
    locale: reader.locale,
    sender: date.market.name,
    title,
    blocks: [
      { kind: "paragraph", text: say.body(reader.firstName, what.byName, say.task[what.task]) },
      whenBlock(reader.locale, say.when, date),
      { kind: "button", label: say.see, url: `${settings.APP_URL}/m/${date.market.slug}/help` },
    ],
    footer: say.footer,
  });
  return { subject: title, ...body, marketName: date.market.name, replyTo: date.market.contactEmail };
}
