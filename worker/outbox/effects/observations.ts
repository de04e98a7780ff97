import * as v from "valibot";
import { type DraftEntry, parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import type { Effect } from "../effects.ts";

const payloadSchema = v.object({
  distributionId: v.string(),
  author: v.object({ userId: v.string(), name: v.string() }),
  entries: v.array(v.unknown()),
});

/** Observations that were decided in the database reach the board's draft; written twice they are there once. */
export const observationsEffect: Effect = async ({ draft }, row) => {
  const { distributionId, author, entries } = v.parse(payloadSchema, row.payload);
  const parsed = entries.flatMap((entry, n): DraftEntry[] => {
    const one = parseDraftEntry(`entry-${n}`, entry);
    return one === undefined ? [] : [one];
  });
  if (parsed.length !== entries.length) throw new Error("observations out of bounds in an outbox row");
  // A board that is full takes no more: its volunteers have gone past this long ago.
  return (await draft.write(distributionId, { id: row.subjectId, author, entries: parsed })) ? "done" : "withdrawn";
};
