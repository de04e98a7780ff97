/**
 * Calls of a slow action that may be answered together: one runs, all that come meanwhile share one that starts after it and
 * so sees what they were called for.
 */
export function onceMore<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  const start = (): Promise<T> => {
    const mine = run().finally(() => {
      running = null;
    });
    running = mine;
    return mine;
  };

  return () => {
    if (running === null) return start();
    if (next === null) {
      const after = (): Promise<T> => {
        next = null;
        return start();
      };
      next = running.then(after, after);
    }
    return next;
  };
}
