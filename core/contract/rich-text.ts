import * as v from "valibot";
import { richTextSize } from "../rich-text/rich-text-size.ts";

/*
 * A formatted text is data of this closed shape, never HTML: there is nothing in it to be sanitised, and what draws it
 * (app/ui/rich-text-view.tsx) knows no more than this. Unknown attributes fall away, an unknown node or mark is refused.
 */

export const RICH_TEXT_LIMITS = { letters: 8000, nodes: 800, depth: 3 } as const;

/** Where a link may lead. Anything else (a script, data, a file) is no link. */
export const linkTargetSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(500),
  v.regex(/^(?:https?:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d .()-]{3,})$/i),
);

const markSchema = v.variant("type", [
  v.object({ type: v.literal("bold") }),
  v.object({ type: v.literal("italic") }),
  v.object({ type: v.literal("link"), attrs: v.object({ href: linkTargetSchema }) }),
]);
export type RichMark = v.InferOutput<typeof markSchema>;

const inlineSchema = v.variant("type", [
  v.object({
    type: v.literal("text"),
    text: v.pipe(v.string(), v.minLength(1)),
    marks: v.exactOptional(v.pipe(v.array(markSchema), v.maxLength(3))),
  }),
  v.object({ type: v.literal("hardBreak") }),
]);
export type RichInline = v.InferOutput<typeof inlineSchema>;

const content = v.exactOptional(v.array(inlineSchema));
const paragraphSchema = v.object({ type: v.literal("paragraph"), content });
const headingSchema = v.object({
  type: v.literal("heading"),
  attrs: v.object({ level: v.picklist([2, 3]) }),
  content,
});

export type RichParagraph = v.InferOutput<typeof paragraphSchema>;
export type RichHeading = v.InferOutput<typeof headingSchema>;
export type RichList = { type: "bulletList" | "orderedList"; content: RichItem[] };
export type RichItem = { type: "listItem"; content: (RichParagraph | RichList)[] };
export type RichBlock = RichParagraph | RichHeading | RichList;

/** Lists inside lists end where the depth does: a text cannot be deeper than it is drawn. */
function listSchema(depth: number): v.GenericSchema<unknown, RichList> {
  const inside: v.GenericSchema<unknown, RichParagraph | RichList> =
    depth === 1 ? paragraphSchema : v.union([paragraphSchema, listSchema(depth - 1)]);
  return v.object({
    type: v.picklist(["bulletList", "orderedList"]),
    content: v.pipe(
      v.array(v.object({ type: v.literal("listItem"), content: v.pipe(v.array(inside), v.minLength(1)) })),
      v.minLength(1),
    ),
  });
}

const blockSchema: v.GenericSchema<unknown, RichBlock> = v.union([
  paragraphSchema,
  headingSchema,
  listSchema(RICH_TEXT_LIMITS.depth),
]);

export type RichText = { type: "doc"; content: RichBlock[] };

export const richTextSchema: v.GenericSchema<unknown, RichText> = v.pipe(
  v.object({ type: v.literal("doc"), content: v.pipe(v.array(blockSchema), v.maxLength(RICH_TEXT_LIMITS.nodes)) }),
  v.check((doc) => {
    const { letters, nodes } = richTextSize(doc);
    return letters <= RICH_TEXT_LIMITS.letters && nodes <= RICH_TEXT_LIMITS.nodes;
  }),
);
