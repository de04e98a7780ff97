import type { RichBlock, RichInline, RichItem, RichList, RichText } from "../contract/rich-text.ts";

/**
 * RTX-1. The words of a formatted text, for search, descriptions and old readers: blocks apart by an empty line, each item
 * of a list on its own line behind a dash or its number, inner lists indented.
 */
export const plainText = (doc: RichText): string =>
  doc.content
    .map((block) => linesOf(block, "").join("\n"))
    .filter((text) => text.trim() !== "")
    .join("\n\n");

function linesOf(block: RichBlock, indent: string): string[] {
  if (block.type === "paragraph" || block.type === "heading") return [indent + inlineText(block.content ?? [])];
  return block.content.flatMap((item, n) => itemLines(item, indent, markOf(block, n)));
}

const markOf = (list: RichList, n: number): string => (list.type === "orderedList" ? `${n + 1}. ` : "- ");

const itemLines = (item: RichItem, indent: string, mark: string): string[] =>
  item.content.flatMap((part, n) =>
    part.type === "paragraph"
      ? [`${indent}${n === 0 ? mark : "  "}${inlineText(part.content ?? [])}`]
      : linesOf(part, `${indent}  `),
  );

const inlineText = (parts: readonly RichInline[]): string =>
  parts.map((part) => (part.type === "text" ? part.text : "\n")).join("");

/** RTX-2. A plain text as a formatted one: a paragraph per empty line, a break per line end. */
export function richTextOf(text: string): RichText {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return { type: "doc", content: paragraphs.map((paragraph) => ({ type: "paragraph", content: inlines(paragraph) })) };
}

const inlines = (paragraph: string): RichInline[] =>
  paragraph
    .split("\n")
    .flatMap((line, n): RichInline[] => [
      ...(n === 0 ? [] : [{ type: "hardBreak" } as const]),
      ...(line === "" ? [] : [{ type: "text", text: line } as const]),
    ]);
