import type { Block, Row } from "./blocks.ts";
import { type MailLocale, sayColon } from "./say.ts";

/** The text of a mail, for readers without HTML: the same words in the same order. */
export const textPart = (locale: MailLocale, title: string, blocks: readonly Block[], footer: string): string =>
  [title, ...blocks.map((block) => text(locale, block)).filter((part) => part !== ""), footer].join("\n\n");

function text(locale: MailLocale, block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "prose":
    case "code":
    case "basket":
      return block.text;
    case "scan":
      // A picture to show; its number stands beside it.
      return "";
    case "note":
      return `${block.label}${sayColon(locale)}${block.text}`;
    case "quote":
      return block.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
    case "button":
      return `${block.label}${sayColon(locale)}${block.url}`;
    case "rows":
      return block.rows.map(rowText).join("\n");
  }
}

function rowText({ label, detail, before, amount }: Row): string {
  const words = [`- ${label}${detail === undefined ? "" : ` (${detail})`}`];
  if (before !== undefined) words.push(before, "→");
  if (amount !== undefined) words.push(amount);
  return words.join(" ");
}
