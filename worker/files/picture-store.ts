import type { StoredSize } from "../../core/contract/file.ts";
import type { ReadPicture } from "./read-picture.ts";

/** Where the bytes of a hash lie. */
export const pictureKey = (hash: string) => `pictures/${hash}`;

/** Stores one size under the hash of its bytes: the same picture twice is one object. */
export async function storePicture(files: R2Bucket, picture: ReadPicture): Promise<StoredSize> {
  const { width, height, type, bytes } = picture;
  const hash = hex(await crypto.subtle.digest("SHA-256", bytes));
  await files.put(pictureKey(hash), bytes, { httpMetadata: { contentType: type } });
  return { width, height, hash, type, bytes: bytes.length };
}

const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
