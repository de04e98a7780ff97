import { hallMode } from "./hall-mode.ts";

/** What happened: a code was read, a basket is validated, something was refused. */
export type HallSignal = "scan" | "done" | "refused";

const shakes: Record<HallSignal, number[]> = { scan: [40], done: [30], refused: [60, 80, 60] };

/** A hand that asks nothing of the eyes: a short shake everywhere, and a sound in hall mode. */
export function hallSignal(signal: HallSignal): void {
  navigator.vibrate?.(shakes[signal]);
  if (!hallMode()) return;
  import("./tones.ts")
    .then(({ playTones }) => playTones(signal))
    .catch((error) => console.warn("hall-sound-not-played", { error }));
}
