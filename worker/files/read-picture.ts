import { type Refusal, refuse } from "../../core/contract/codes.ts";
import { PICTURE_LIMITS, type PictureType } from "../../core/contract/file.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";
import type { Cleaned } from "./cleaned.ts";
import { pictureKind } from "./picture-kind.ts";

const cleaners: Record<PictureType, (bytes: Uint8Array) => Cleaned | undefined> = {
  "image/jpeg": cleanJpeg,
  "image/png": cleanPng,
  "image/webp": cleanWebp,
};

export type ReadPicture = Cleaned & { type: PictureType };

/** Judges uploaded bytes by themselves and gives back what draws the picture and nothing else; or says why not. */
export function readPicture(bytes: Uint8Array): ReadPicture | Refusal {
  if (bytes.length > PICTURE_LIMITS.bytes) return refuse("too_large");
  const type = pictureKind(bytes);
  if (type === undefined) return refuse("not_a_picture");
  const cleaned = cleaners[type](bytes);
  if (cleaned === undefined) return refuse("picture_damaged");
  const { width, height } = cleaned;
  if (width < 1 || height < 1) return refuse("picture_damaged");
  if (Math.max(width, height) > PICTURE_LIMITS.pixels || width * height > PICTURE_LIMITS.area)
    return refuse("picture_too_wide");
  return { ...cleaned, type };
}
