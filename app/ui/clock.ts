import { type Accessor, createSignal, onCleanup } from "solid-js";

/**
 * Market time. A demo's clock may stand elsewhere than the device's, and a phone's own may be wrong: the session says
 * what time the server has, everything on a screen counts from that.
 */
const [offset, setOffset] = createSignal(0);

export const setMarketTime = (serverNow: number): void => {
  setOffset(serverNow - Date.now());
};

/** Market time at this instant, for events. */
export const marketTime = (): number => Date.now() + offset();

interface Ticker {
  now: Accessor<number>;
  watch(): void;
  leave(): void;
}

/** One timer for all who watch at the same pace; none while nobody does. */
function ticker(every: number): Ticker {
  const [now, setNow] = createSignal(Date.now());
  let watchers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    now,
    watch() {
      watchers += 1;
      if (timer !== undefined) return;
      // Only with the first watcher: told at each, a list whose rows watch too would draw itself for ever.
      setNow(Date.now());
      timer = setInterval(() => setNow(Date.now()), every);
    },
    leave() {
      watchers -= 1;
      if (watchers > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
  };
}

const tickers = { second: ticker(1000), minute: ticker(20_000) } as const;

/** Market time that moves on the screen: each second, or often enough to show minutes. */
export function createNow(pace: keyof typeof tickers): Accessor<number> {
  const chosen = tickers[pace];
  chosen.watch();
  onCleanup(() => chosen.leave());
  return () => chosen.now() + offset();
}
