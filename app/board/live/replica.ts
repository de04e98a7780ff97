const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
const LENGTH = 6;

/** The part of the browser that keeps two tabs apart; missing where the page is not served securely. */
type Locks = Pick<LockManager, "request">;

/**
 * A name under which this page alone writes entries, held until `signal` ends. Drawn anew for every page: a kept one could
 * meet entries of its own that the phone lost and the room has, and a key is written once.
 */
export async function claimReplica(
  signal: AbortSignal,
  locks: Locks | undefined = globalThis.navigator?.locks,
): Promise<string> {
  for (;;) {
    const name = drawn();
    if (locks === undefined || (await isHeld(name, signal, locks))) return name;
  }
}

const isHeld = (name: string, signal: AbortSignal, locks: Locks): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const held = locks.request(`cabas-replica-${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null || signal.aborted) return undefined;
      return new Promise<void>((release) => signal.addEventListener("abort", () => release(), { once: true }));
    });
    held.catch(reject);
  });

function drawn(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length] ?? "_").join("");
}
