/**
 * Tasks strictly one after another. A Durable Object is one thread, but every await of the database lets other messages in:
 * being single-threaded is not a lock. A task handles its own failure.
 */
export type CommandQueue = {
  readonly add: (task: () => Promise<void>) => void;
  /** Resolves when nothing waits. */
  readonly idle: () => Promise<void>;
};

export function createCommandQueue(): CommandQueue {
  let tail: Promise<void> = Promise.resolve();
  return {
    add(task) {
      tail = tail.then(task);
    },
    async idle() {
      for (let seen: Promise<void> | null = null; seen !== tail; ) {
        seen = tail;
        await seen;
      }
    },
  };
}
