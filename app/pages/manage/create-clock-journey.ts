import { type Accessor, createSignal } from "solid-js";
import { moveClock, readClock } from "../../api/demo-clock.ts";

/** Often enough to see the days go by. */
const lookMs = 400;

export interface ClockJourney {
  /** Where market time stands on the way; undefined while it is not being moved. */
  at: Accessor<number | undefined>;
  /** 0 to 1 of the way. */
  share: Accessor<number>;
  go(from: number, to: number): Promise<void>;
}

/** Moves the demo's clock and watches it go: it stops at every instant at which something falls due. */
export function createClockJourney(): ClockJourney {
  const [at, setAt] = createSignal<number>();
  const [share, setShare] = createSignal(0);
  return {
    at,
    share,
    async go(from, to) {
      setAt(from);
      setShare(0);
      const look = async () => {
        // A look that fails is only one picture less: the journey's own answer counts.
        const seen = await readClock().catch(() => undefined);
        if (seen === undefined || at() === undefined) return;
        setAt(seen);
        setShare((seen - from) / (to - from));
      };
      const timer = setInterval(look, lookMs);
      try {
        await moveClock(to);
      } finally {
        clearInterval(timer);
        setAt(undefined);
      }
    },
  };
}
