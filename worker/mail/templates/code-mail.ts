import { layout } from "./layout.ts";
import type { MailLocale } from "./say.ts";

const words = {
  fr: {
    signIn: "Votre code pour entrer",
    reset: "Votre code pour changer de mot de passe",
    how: "Tapez ce code sur la page restée ouverte. Il vaut 10 minutes et ne sert qu'une fois.",
    footer: "Vous n'avez rien demandé ? Ne faites rien : sans ce code, personne n'entre.",
  },
  en: {
    signIn: "Your code to come in",
    reset: "Your code to change your password",
    how: "Type this code on the page you left open. It lasts 10 minutes and works once.",
    footer: "You asked for nothing? Do nothing: without this code nobody gets in.",
  },
} as const;

/** The code stands in the subject too: a phone shows it without opening the mail. */
export async function codeMail(locale: MailLocale, { code, reset }: { code: string; reset: boolean }) {
  const say = words[locale];
  const title = reset ? say.reset : say.signIn;
  const body = await layout({
    locale,
    sender: "Cabas",
    title,
    blocks: [
      { kind: "code", text: code },
      { kind: "paragraph", text: say.how },
    ],
    footer: say.footer,
  });
  return { subject: `${code} · ${title}`, ...body };
}
