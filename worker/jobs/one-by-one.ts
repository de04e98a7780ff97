import { loggable } from "../http/loggable.ts";

/** Each in its turn: one that fails is logged, keeps no other from its own, and comes again with the next run of its job. */
export async function oneByOne(
  job: string,
  rows: readonly { id: string }[],
  work: (id: string) => Promise<unknown>,
): Promise<void> {
  for (const { id } of rows) {
    try {
      await work(id);
    } catch (error) {
      console.error({ event: "job_failed", job, id, ...loggable(error) });
    }
  }
}
