import { type Accessor, createSignal, type Setter } from "solid-js";

/** One signal per basket, made when somebody first asks: a change of one basket wakes nobody who looks at another. */
export function createBasketSignals<T>(first: T) {
  const signals = new Map<number, readonly [Accessor<T>, Setter<T>]>();
  const signalOf = (number: number): readonly [Accessor<T>, Setter<T>] => {
    const known = signals.get(number) ?? createSignal<T>(first);
    signals.set(number, known);
    return known;
  };
  return {
    get: (number: number): T => signalOf(number)[0](),
    set(number: number, value: T): void {
      signalOf(number)[1](() => value);
    },
  };
}
