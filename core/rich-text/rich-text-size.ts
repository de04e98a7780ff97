import type { RichBlock, RichInline, RichItem, RichText } from "../contract/rich-text.ts";

type Node = RichBlock | RichItem | RichInline;
export type RichTextSize = { letters: number; nodes: number };

/** How much there is of a formatted text: its letters, and its blocks, items and pieces of text. */
export const richTextSize = (doc: RichText): RichTextSize => sum(doc.content);

const sum = (nodes: readonly Node[]): RichTextSize =>
  nodes.map(sizeOf).reduce((all, one) => ({ letters: all.letters + one.letters, nodes: all.nodes + one.nodes }), {
    letters: 0,
    nodes: 0,
  });

function sizeOf(node: Node): RichTextSize {
  if (node.type === "text") return { letters: node.text.length, nodes: 1 };
  if (node.type === "hardBreak") return { letters: 1, nodes: 1 };
  const inside = sum(node.content ?? []);
  return { letters: inside.letters, nodes: inside.nodes + 1 };
}
