import * as v from "valibot";
import { slugSchema } from "./values.ts";

/** What a picture may be at most; the browser makes far smaller ones, the Worker measures the bytes themselves. */
export const PICTURE_LIMITS = {
  /** Of one size. */
  bytes: 2 * 1024 * 1024,
  /** Of each side. */
  pixels: 4096,
  /** Width × height: what a cheap phone still decodes. */
  area: 12_000_000,
  /** Sizes of one upload. */
  sizes: 3,
  /** Of the whole request: three sizes and their frame. */
  request: 3 * 2 * 1024 * 1024 + 64 * 1024,
} as const;

/** Whose picture it is: who may run that market or producer uploads it, who may see them sees it. */
export const fileOwnerSchema = v.object({ kind: v.picklist(["market", "producer"]), slug: slugSchema });
export type FileOwner = v.InferOutput<typeof fileOwnerSchema>;

export const pictureTypeSchema = v.picklist(["image/jpeg", "image/png", "image/webp"]);
export type PictureType = v.InferOutput<typeof pictureTypeSchema>;

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PICTURE_LIMITS.pixels));

/** One size as the row keeps it: where it lies (the hash of its bytes) and what it is. */
export const storedSizeSchema = v.object({
  width: side,
  height: side,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  type: pictureTypeSchema,
  bytes: v.number(),
});
export const storedSizesSchema = v.pipe(v.array(storedSizeSchema), v.minLength(1), v.maxLength(PICTURE_LIMITS.sizes));
export type StoredSize = v.InferOutput<typeof storedSizeSchema>;

/** The answer to an upload: the id that a market, producer or product then names. */
export const uploadedSchema = v.object({
  id: v.string(),
  width: v.number(),
  height: v.number(),
  bytes: v.number(),
});
export type Uploaded = v.InferOutput<typeof uploadedSchema>;

/** A product's picture that was uploaded stands as `file:<id>` beside the keys of drawings. */
export const FILE_PICTURE = "file:";
