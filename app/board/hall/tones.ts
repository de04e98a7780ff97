import type { HallSignal } from "./hall-signal.ts";

/** Hertz and seconds: up for good, down for bad; high enough to stand out of a hall's hum. */
const tunes: Record<HallSignal, readonly (readonly [frequency: number, seconds: number])[]> = {
  scan: [[1320, 0.09]],
  done: [
    [880, 0.09],
    [1320, 0.14],
  ],
  refused: [
    [440, 0.16],
    [330, 0.24],
  ],
};

const LOUD = 0.28;
/** A tone that begins or ends at once clicks. */
const SOFT_SECONDS = 0.012;

let context: AudioContext | undefined;

/** Short tones made on the spot: nothing to download, nothing to lose offline. */
export async function playTones(signal: HallSignal): Promise<void> {
  context ??= new AudioContext();
  // Silent until a first touch; every signal follows one.
  await context.resume();
  let at = context.currentTime;
  for (const [frequency, seconds] of tunes[signal]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = "triangle";
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUD, at + SOFT_SECONDS);
    volume.gain.setValueAtTime(LOUD, at + seconds - SOFT_SECONDS);
    volume.gain.linearRampToValueAtTime(0, at + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds;
  }
}
