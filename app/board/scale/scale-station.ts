import { createSignal } from "solid-js";
import { type Grams, grams } from "../../../core/quantity/grams.ts";
import type { OpenScale, ScaleDriver } from "./scale-driver.ts";
import type { ScaleReading } from "./scale-reading.ts";

/** What stands on the table: no scale, one that says nothing (any more), or a reading, less what was tared. */
export type ScaleState = { readonly kind: "none" | "connecting" | "silent" } | ScaleReading;

/** A scale that talks does so several times a second. */
const SILENT_MS = 4_000;

/** The one scale of this device, for all baskets that are weighed on it. */
export function createScaleStation() {
  const [state, setState] = createSignal<ScaleState>({ kind: "none" });
  let open: OpenScale | undefined;
  let tare = 0;
  let gross: Extract<ScaleReading, { kind: "weight" }> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function listen(): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      gross = undefined;
      setState({ kind: "silent" });
    }, SILENT_MS);
  }

  function net(reading: ScaleReading): ScaleReading {
    if (reading.kind !== "weight") return reading;
    const weight = reading.grams - tare;
    return weight < 0 ? { kind: "below" } : { ...reading, grams: grams(weight) };
  }

  function forget(): void {
    clearTimeout(silence);
    open = undefined;
    gross = undefined;
    tare = 0;
    setState({ kind: "none" });
  }

  return {
    state,
    /** Opens it; false where it could not be opened or the person chose none. `lost` when it goes away later. */
    async connect(driver: ScaleDriver, lost: () => void): Promise<boolean> {
      await open?.close();
      forget();
      setState({ kind: "connecting" });
      try {
        open = await driver.open({
          reading(reading) {
            gross = reading.kind === "weight" ? reading : undefined;
            listen();
            setState(net(reading));
          },
          lost() {
            forget();
            lost();
          },
        });
        if (state().kind === "connecting") listen();
        return true;
      } catch (error) {
        console.warn("scale-not-open", { error });
        forget();
        return false;
      }
    },
    async disconnect(): Promise<void> {
      const closing = open;
      forget();
      await closing?.close();
    },
    /** What lies there now is the dish: weights count from it. With nothing on it, from the scale's own zero again. */
    tare(): void {
      if (gross?.stable !== true) return;
      tare = gross.grams;
      setState(net(gross));
    },
    /** What may be taken: a weight that stands still and is one. */
    stable(): Grams | undefined {
      const now = state();
      return now.kind === "weight" && now.stable && now.grams > 0 ? now.grams : undefined;
    },
  };
}

export const scaleStation = createScaleStation();
