/** Runs something after some milliseconds; the returned function calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/**
 * Asks for `run`: at once when nothing happened for `everyMs`, else once for all that is asked meanwhile. No timer runs while
 * nobody asks, so a room that uses it can hibernate.
 */
export function createPace(options: { after: After; everyMs: number; run: () => void }): () => void {
  let resting = false;
  let asked = false;

  const rest = (): void => {
    resting = true;
    options.after(options.everyMs, () => {
      resting = false;
      if (!asked) return;
      asked = false;
      rest();
      options.run();
    });
  };

  return () => {
    if (resting) {
      asked = true;
      return;
    }
    rest();
    options.run();
  };
}
