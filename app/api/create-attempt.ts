import { type Accessor, createSignal } from "solid-js";

export interface Attempt<Args extends readonly unknown[], Result> {
  /** Runs it; undefined where it failed (see `error`) or where it is under way already. Never rejects. */
  run(...args: Args): Promise<{ readonly value: Result } | undefined>;
  pending: Accessor<boolean>;
  /** Why the last try failed; gone as soon as the next one starts. */
  error: Accessor<unknown>;
  clear(): void;
}

/** One thing that a person tries on a screen: a second press while it runs does nothing, a failure stays to be shown. */
export function createAttempt<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Promise<Result>,
): Attempt<Args, Result> {
  const [pending, setPending] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  return {
    pending,
    error,
    clear: () => setError(undefined),
    async run(...args) {
      if (pending()) return undefined;
      setPending(true);
      setError(undefined);
      try {
        return { value: await work(...args) };
      } catch (failure) {
        setError(failure);
        return undefined;
      } finally {
        setPending(false);
      }
    },
  };
}
