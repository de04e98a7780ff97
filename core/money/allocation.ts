import { type Cents, cents } from "./cents.ts";

export type Share = { readonly id: string; readonly weight: number };
export type Allotment = { readonly id: string; readonly cents: Cents };

/**
 * SPL-1 … SPL-3. Largest remainder: every part gets the floor of its exact share, the left cents go to the largest
 * fractions, ties to the smaller id. Parts add up to the total, in the order given. A negative total mirrors a positive one.
 * Weights are safe integers ≥ 0 and may be 0; when all are 0 only a total of 0 can be split, anything else is a bug.
 */
export function allocate(total: Cents, shares: readonly Share[]): Allotment[] {
  assertSound(shares);
  const sign = total < 0 ? -1 : 1;
  const whole = shares.reduce((sum, share) => sum + BigInt(share.weight), 0n);
  if (whole === 0n) {
    if (total !== 0) throw new RangeError(`Nothing to spread ${total} cents over`);
    return shares.map(({ id }) => ({ id, cents: cents(0) }));
  }

  const parts = shares.map(({ id, weight }) => {
    const exact = BigInt(total * sign) * BigInt(weight);
    return { id, floor: Number(exact / whole), fraction: exact % whole };
  });
  const left = total * sign - parts.reduce((sum, part) => sum + part.floor, 0);
  const favoured = new Set(
    parts
      .toSorted((a, b) => (a.fraction === b.fraction ? (a.id < b.id ? -1 : 1) : a.fraction > b.fraction ? -1 : 1))
      .slice(0, left)
      .map((part) => part.id),
  );
  return parts.map(({ id, floor }) => ({ id, cents: cents(sign * (floor + (favoured.has(id) ? 1 : 0))) }));
}

function assertSound(shares: readonly Share[]): void {
  const ids = new Set(shares.map((share) => share.id));
  if (ids.size !== shares.length) throw new RangeError("Shares must have ids of their own");
  for (const { id, weight } of shares) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`Share ${id} has no sound weight: ${weight}`);
  }
}
