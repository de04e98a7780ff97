import type { ScaleReading } from "./scale-reading.ts";

export interface ScaleEvents {
  readonly reading: (reading: ScaleReading) => void;
  /** It went away by itself; told once, never after `close`. */
  readonly lost: () => void;
}

export interface OpenScale {
  readonly close: () => Promise<void>;
}

/** A scale by whatever it is connected. Opening asks the person which one, so it stands behind a press. */
export interface ScaleDriver {
  readonly open: (events: ScaleEvents) => Promise<OpenScale>;
}
