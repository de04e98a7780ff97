import { integer } from "../quantity/integer.ts";

/*
 * The only divisions outside allocation. Operands and results are safe integers; what would leave the exact range on the
 * way is computed with BigInt, so that no result ever depends on a binary fraction.
 */

/** MON-2. Half up, toward +infinity: 0.5 → 1, 1.5 → 2, and below zero -0.5 → 0, -1.5 → -1. */
export function divideHalfUp(numerator: number, denominator: number): number {
  const n = integer(numerator, "A numerator");
  const d = divisor(denominator);
  const doubled = 2 * n + d;
  if (Number.isSafeInteger(doubled) && Number.isSafeInteger(2 * d)) return floorOfSafe(doubled, 2 * d);
  return floorOfBig(2n * BigInt(n) + BigInt(d), 2n * BigInt(d));
}

/** MON-2. `a × b ÷ d`, rounded once: the product is exact whatever its size. */
export function mulDivHalfUp(a: number, b: number, d: number): number {
  const product = integer(a, "A factor") * integer(b, "A factor");
  if (Number.isSafeInteger(product)) return divideHalfUp(product, d);
  const divided = BigInt(divisor(d));
  return floorOfBig(2n * BigInt(a) * BigInt(b) + divided, 2n * divided);
}

/** How many whole times the divisor goes in. For counting packings; money is never cut this way outside allocation. */
export function floorDivide(numerator: number, denominator: number): number {
  return floorOfSafe(integer(numerator, "A numerator"), divisor(denominator));
}

function divisor(value: number): number {
  if (value <= 0) throw new RangeError(`A divisor must be positive, not ${value}`);
  return integer(value, "A divisor");
}

/** By the remainder, which is exact: the float quotient of two safe integers can already be rounded to its neighbour. */
function floorOfSafe(n: number, d: number): number {
  const remainder = n % d;
  return integer((n - remainder) / d - (remainder < 0 ? 1 : 0), "A quotient");
}

function floorOfBig(n: bigint, d: bigint): number {
  const quotient = n / d;
  return integer(Number(n % d < 0n ? quotient - 1n : quotient), "A quotient");
}
