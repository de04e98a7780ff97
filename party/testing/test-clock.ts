export type TestClock = ReturnType<typeof createTestClock>;

/** Time that moves only when told to, with the timers due on the way. */
export function createTestClock(start = 1_800_000_000_000) {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];

  return {
    now: () => now,
    after(ms: number, run: () => void): () => void {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms: number): void {
      const until = now + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.run();
      }
      now = until;
    },
    isQuiet: (): boolean => timers.length === 0,
    /** The room's timers die with it. */
    forget(): void {
      timers = [];
    },
  };
}
