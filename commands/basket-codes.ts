import type { BoardFacts } from "../core/contract/board.ts";

export interface BasketCodes {
  /** What the QR code of a basket holds: always the same, and random to whoever lacks the deployment's secret. */
  readonly codeOf: (basketId: string) => Promise<string>;
  /** What a phone keeps of it, to know the code when it sees it; nobody can make the code from it. */
  readonly hashOf: (basketId: string) => Promise<string>;
}

/** 16 signs and 12 signs of base64url. */
const CODE_BYTES = 12;
const HASH_BYTES = 9;

const encoder = new TextEncoder();

const base64url = (bytes: ArrayBuffer, length: number): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes).subarray(0, length)))
    .replaceAll("+", "-")
    .replaceAll("/", "_");

const keyOf = (bytes: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);

/** The same as a phone makes of what it scanned (app/board/scan/code-hash.ts). */
export const codeHash = async (code: string): Promise<string> =>
  base64url(await crypto.subtle.digest("SHA-256", encoder.encode(code)), HASH_BYTES);

/** Codes of baskets, derived rather than stored. A code opens nothing by itself: whoever brings it must be somebody. */
export function createBasketCodes(secret: string): BasketCodes {
  let key: Promise<CryptoKey> | undefined;
  const hashes = new Map<string, string>();

  /** A key of its own below the secret, so that no other token can be mistaken for a code. */
  async function ownKey(): Promise<CryptoKey> {
    const root = await keyOf(encoder.encode(secret));
    return await keyOf(await crypto.subtle.sign("HMAC", root, encoder.encode("basket-codes")));
  }

  async function codeOf(basketId: string): Promise<string> {
    key ??= ownKey();
    return base64url(await crypto.subtle.sign("HMAC", await key, encoder.encode(basketId)), CODE_BYTES);
  }

  return {
    codeOf,
    async hashOf(basketId) {
      const known = hashes.get(basketId) ?? (await codeHash(await codeOf(basketId)));
      hashes.set(basketId, known);
      return known;
    },
  };
}

/** The facts as phones get them. */
export const withCodeHashes = async (codes: BasketCodes, facts: BoardFacts): Promise<BoardFacts> => ({
  ...facts,
  baskets: await Promise.all(
    facts.baskets.map(async (basket) => ({ ...basket, codeHash: await codes.hashOf(basket.id) })),
  ),
});
