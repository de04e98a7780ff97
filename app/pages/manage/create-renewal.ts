import { onCleanup } from "solid-js";

/**
 * Runs while the page is in sight: every so often, and at once when it comes back into sight. Never twice at a time; a
 * failure leaves the screen as it is and the next turn tries again.
 */
export function createRenewal(run: () => Promise<void>, everyMs: number): void {
  let running = false;
  const turn = async () => {
    if (running || document.visibilityState === "hidden" || !navigator.onLine) return;
    running = true;
    try {
      await run();
    } catch (error) {
      console.warn("not-renewed", { error });
    } finally {
      running = false;
    }
  };
  const timer = setInterval(turn, everyMs);
  document.addEventListener("visibilitychange", turn);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", turn);
  });
}
