import type { Block } from "./blocks.ts";
import { htmlPart } from "./html-part.ts";
import { type MailLocale, sayColon } from "./say.ts";
import { textPart } from "./text-part.ts";

type Description = {
  locale: MailLocale;
  /** Whose mail it is: the market, or Cabas itself. */
  sender: string;
  title: string;
  blocks: readonly Block[];
  footer: string;
  /** A quiet link below all else: the way out of mails of this kind. */
  footerLink?: { label: string; url: string };
};

const footerText = ({ locale, footer, footerLink }: Description): string =>
  footerLink === undefined ? footer : `${footer}\n\n${footerLink.label}${sayColon(locale)}${footerLink.url}`;

/** One description of a mail gives both its parts. */
export async function layout(mail: Description): Promise<{ text: string; html: string }> {
  const first = mail.blocks.find(
    (block) => block.kind === "paragraph" || block.kind === "prose" || block.kind === "quote",
  );
  const page = await htmlPart({ ...mail, preview: first?.text ?? "" });
  return { html: String(page), text: textPart(mail.locale, mail.title, mail.blocks, footerText(mail)) };
}
