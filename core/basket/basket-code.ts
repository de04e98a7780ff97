/** 96 bits as 16 signs of base64url: too many to guess, few enough for a QR code that a cheap phone reads at arm's length. */
const CODE = /^[A-Za-z0-9_-]{16}$/;
const ADDRESS = /^https?:\/\/[^/?#\s]+\/q\/([A-Za-z0-9_-]{16})\/?(?:[?#].*)?$/;

/** QRC-1. The code in what a scanner read or a hand typed; undefined for anything else. */
export function readBasketCode(text: string): string | undefined {
  const read = text.trim();
  return CODE.test(read) ? read : ADDRESS.exec(read)?.[1];
}
