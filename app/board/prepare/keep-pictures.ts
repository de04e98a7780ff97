import type { BoardBasket } from "../../../core/contract/board.ts";
import { pictureAddress } from "../../ui/picture.tsx";
import { GOODS_CACHE } from "../live/forget-boards.ts";
import type { Checked } from "./prepared.ts";

/** Addresses of the pictures that the board shows of these baskets, each once. */
export const goodsPictures = (baskets: readonly BoardBasket[]): string[] => [
  ...new Set(baskets.flatMap(({ lines }) => lines.map(({ picture }) => pictureAddress(picture, "small")))),
];

/** Keeps them for the day and counts those that can be read back. */
export async function keepPictures(addresses: readonly string[]): Promise<Checked> {
  if (globalThis.caches === undefined) return { state: "missing", n: addresses.length };
  const cache = await caches.open(GOODS_CACHE);
  await Promise.all(
    addresses.map(async (address) => {
      try {
        const answer = await fetch(address);
        if (answer.ok && (answer.headers.get("content-type") ?? "").startsWith("image/"))
          await cache.put(address, answer);
      } catch {
        // Counted below: what is not there cannot be read back.
      }
    }),
  );
  const sizes = await Promise.all(addresses.map(async (address) => (await cache.match(address))?.blob()));
  const missing = sizes.filter((blob) => blob === undefined || blob.size === 0).length;
  return missing === 0 ? { state: "done", n: addresses.length } : { state: "missing", n: missing };
}
