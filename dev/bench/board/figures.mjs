/** The value below which this share of a list lies. */
export const quantile = (list, share) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0;
export const median = (list) => quantile(list, 0.5);
export const tenths = (value) => Math.round(value * 10) / 10;
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds; the time it took, or Infinity when it did not within `mostMs`. */
export async function until(holds, mostMs, everyMs = 5) {
  const from = performance.now();
  while (!holds()) {
    if (performance.now() - from > mostMs) return Number.POSITIVE_INFINITY;
    await pause(everyMs);
  }
  return performance.now() - from;
}
