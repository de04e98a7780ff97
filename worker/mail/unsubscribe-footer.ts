import { type Unsubscription, unsubscribeToken } from "../links/unsubscribe-link.ts";
import type { Services } from "../services.ts";
import type { MailLocale } from "./templates/say.ts";

const words = {
  fr: {
    news: "Ne plus recevoir les nouvelles de ce marché",
    opening: "Ne plus être prévenu des ouvertures de vente",
    reminder: "Ne plus recevoir de rappel avant la clôture",
  },
  en: {
    news: "No more news from this market",
    opening: "No more mails when a sale opens",
    reminder: "No more reminders before a sale closes",
  },
} as const;

/**
 * The way out of one kind of mail, for every news, opening and reminder mail: give `footerLink` to `layout` and
 * `unsubscribeUrl` along with what is composed. Who is asked must not be on the list of those who opted out
 * (db/queries/mail-opt-out).
 */
export async function unsubscribeFooter({ settings }: Services, locale: MailLocale, what: Unsubscription) {
  const token = await unsubscribeToken(settings, what);
  return {
    footerLink: { label: words[locale][what.kind], url: `${settings.APP_URL}/unsubscribe/${token}` },
    unsubscribeUrl: `${settings.APP_URL}/api/unsubscribe/${token}`,
  };
}
