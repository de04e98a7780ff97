/** 12 signs: the same as the room makes of a basket's code (commands/basket-codes.ts). */
const HASH_BYTES = 9;

/** What the facts know a scanned code by. undefined where the browser has no digests: pages that are not encrypted. */
export async function codeHash(code: string): Promise<string | undefined> {
  if (!("subtle" in crypto)) return undefined;
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code)));
  return btoa(String.fromCharCode(...bytes.subarray(0, HASH_BYTES)))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
