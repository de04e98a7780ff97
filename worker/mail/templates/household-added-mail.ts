import { eq } from "drizzle-orm";
import { householdLogin } from "../../../db/schema/user.ts";
import type { Services } from "../../services.ts";
import { addressOf } from "../address-of.ts";
import type { Composed, Reader } from "../compose-mail.ts";
import { layout } from "./layout.ts";

const words = {
  fr: {
    title: "Une adresse de plus pour votre foyer",
    text: (first: string, name: string, email: string) =>
      `Bonjour ${first}, l'adresse de ${name} (${email}) est ajoutée à votre compte. Avec le code qu'elle reçoit, elle ouvre les mêmes paniers et les mêmes commandes que vous.`,
    button: "Voir mon foyer",
    footer: "Ce n'est pas vous ? Retirez cette adresse de votre compte : elle n'ouvre alors plus rien.",
  },
  en: {
    title: "One more address for your household",
    text: (first: string, name: string, email: string) =>
      `Hello ${first}, the address of ${name} (${email}) was added to your account. With the code it is sent, it opens the same baskets and the same orders as you.`,
    button: "See my household",
    footer: "It was not you? Remove this address from your account: it then opens nothing any more.",
  },
} as const;

/** HOU-2. To the first address: who may sign in to its household from now on. */
export async function householdAddedMail(
  { db, settings }: Services,
  reader: Reader,
  loginId: string,
): Promise<Composed | undefined> {
  const login = await db.select().from(householdLogin).where(eq(householdLogin.id, loginId)).get();
  if (login === undefined) return undefined;
  const { locale, firstName } = reader;
  const say = words[locale];
  const body = await layout({
    locale,
    sender: "Cabas",
    title: say.title,
    blocks: [
      { kind: "paragraph", text: say.text(firstName, login.name, login.email) },
      { kind: "button", label: say.button, url: `${settings.APP_URL}/account` },
    ],
    footer: say.footer,
  });
  return { subject: say.title, ...body, marketName: "Cabas", replyTo: addressOf(settings.MAIL_FROM).email };
}
