export type Random = {
  /** 0 ≤ n < 1. */
  readonly next: () => number;
  readonly below: (bound: number) => number;
  readonly pick: <T>(things: readonly T[]) => T | undefined;
};

/** mulberry32: the same seed, the same run. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { next, below, pick: (things) => things[below(things.length)] };
}
