import { batch, createSignal, type Signal } from "solid-js";

export interface Keyed<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value | undefined): void;
  /** These and no others. */
  replace(values: ReadonlyMap<string, Value>): void;
}

/** A value per key, each watched on its own: of two thousand cards the one that changed is drawn. */
export function createKeyed<Value extends string | number | null>(): Keyed<Value> {
  const signals = new Map<string, Signal<Value | undefined>>();
  const signal = (key: string): Signal<Value | undefined> => {
    const known = signals.get(key);
    if (known) return known;
    const made = createSignal<Value>();
    signals.set(key, made);
    return made;
  };
  const set = (key: string, value: Value | undefined) => {
    signal(key)[1](() => value);
  };
  return {
    get: (key) => signal(key)[0](),
    set,
    replace: (values) =>
      batch(() => {
        for (const key of signals.keys()) if (!values.has(key)) set(key, undefined);
        for (const [key, value] of values) set(key, value);
      }),
  };
}
