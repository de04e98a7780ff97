import * as v from "valibot";
import { type RichText, richTextSchema } from "../../core/contract/rich-text.ts";

/** A stored formatted text; null where none was written yet (then the plain column holds the words). */
export const richTextOfRow = (stored: unknown): RichText | null =>
  stored === null || stored === undefined ? null : v.parse(richTextSchema, stored);
