import { onCleanup, onMount } from "solid-js";

/**
 * Hall mode: the screen stays on while the board is in sight. The platform drops the lock whenever the page is hidden, and
 * refuses it on a low battery; then the phone's own habit stands.
 */
export function keepAwake(): void {
  if (!("wakeLock" in navigator)) return;
  let lock: WakeLockSentinel | undefined;
  let gone = false;
  const hold = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const held = await navigator.wakeLock.request("screen");
      if (gone) await held.release();
      else lock = held;
    } catch (error) {
      console.warn("screen-not-kept-on", { error });
    }
  };
  onMount(() => {
    void hold();
    document.addEventListener("visibilitychange", hold);
  });
  onCleanup(() => {
    gone = true;
    document.removeEventListener("visibilitychange", hold);
    void lock?.release();
  });
}
