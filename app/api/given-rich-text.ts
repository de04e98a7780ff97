import type { RichText } from "../../core/contract/rich-text.ts";

/** The Worker parsed it with the schema; on its way here only the types of lists inside lists are lost (hono's client gives up on them). */
export const givenRichText = (doc: unknown): RichText | null => (isRichText(doc) ? doc : null);

const isRichText = (doc: unknown): doc is RichText =>
  typeof doc === "object" && doc !== null && "content" in doc && Array.isArray(doc.content);
