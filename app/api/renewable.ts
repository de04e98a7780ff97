import { query, revalidate } from "@solidjs/router";

/** Written out: what the router infers names a type that it does not export. */
type Renewable<Args extends [string, ...string[]], Result> = {
  readonly load: ReturnType<typeof query<(...args: Args) => Promise<Result>>>;
  renew(...args: Args): Promise<void>;
};

/**
 * A query whose answer moves while somebody looks at it. `renew` fetches a newer one and shows it; where that fails the
 * screen keeps what it has (a revalidation would put the failure in its place), and `renew` rejects.
 */
export function renewable<Args extends [string, ...string[]], Result>(
  name: string,
  fetch: (...args: Args) => Promise<Result>,
): Renewable<Args, Result> {
  const load = query(fetch, name);
  return {
    load,
    async renew(...args: Args): Promise<void> {
      const fresh = await fetch(...args);
      const key = load.keyFor(...args);
      query.set<unknown>(key, fresh);
      await revalidate(key, false);
    },
  };
}
