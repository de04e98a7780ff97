const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Which of `count` options an arrow, Home or End key goes to (WAI-ARIA: one tab stop, arrows go round);
 * undefined for every other key.
 */
export function rovingIndex(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : (current + step + count) % count;
}
