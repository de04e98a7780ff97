import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";
import type { Cents } from "../../../core/money/cents.ts";

/** Long enough to see that the figure under the thumb became another one. */
const HOLD_MS = 1500;

export interface AmountChange {
  readonly from: Cents;
  readonly to: Cents;
}

export interface Hold {
  /** Somebody else just changed the amount: what it was and what it is. undefined: the button may be pressed. */
  readonly change: Accessor<AmountChange | undefined>;
  /** Runs what this person does; an amount that changes by it holds nothing up. */
  readonly byMe: <Result>(act: () => Result) => Result;
}

/** "When another hand changes the amount, the button waits 1.5 s and shows the change." */
export function createHold(total: Accessor<Cents | undefined>): Hold {
  const [change, setChange] = createSignal<AmountChange>();
  let seen = total();
  let acting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      total,
      (now) => {
        const from = seen;
        seen = now;
        if (acting || from === undefined || now === undefined || now === from) return;
        clearTimeout(timer);
        // There and back again within the wait: nothing is new to this person.
        setChange((held) => (held?.from === now ? undefined : { from: held?.from ?? from, to: now }));
        timer = setTimeout(() => setChange(undefined), HOLD_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return {
    change,
    byMe(act) {
      acting = true;
      try {
        return act();
      } finally {
        acting = false;
        // Within a batch the effect runs later: it must find nothing new then.
        seen = untrack(total);
      }
    },
  };
}
