import { parseDraftEntry } from "../../core/draft/draft-entry.ts";
import { type EntryLog, replicaOf } from "./entry-log.ts";
import type { EntryStruct } from "./entry-struct.ts";

export type CheckedEntries =
  | {
      readonly kind: "taken";
      /** Not stored yet, in order. */
      readonly fresh: readonly EntryStruct[];
      /**
       * The first that has not come of those before them, "client clock": a phone that was offline sends what is typed now before it
       * has answered our state vector. What hangs in the air is not taken but asked for again, so the room never holds loose ends.
       */
      readonly missing: string | null;
    }
  | { readonly kind: "refused" };

const REFUSED: CheckedEntries = { kind: "refused" };

/**
 * What of an update is new, or a refusal of all of it: Yjs could not refuse a part. Honest phones only ever add new keys under
 * their own Yjs client and replica; a client or a replica belongs to the user who first wrote under it.
 */
export function checkEntries(structs: readonly EntryStruct[], by: string, log: EntryLog): CheckedEntries {
  const fresh: EntryStruct[] = [];
  const next = new Map<number, number>();
  const keys = new Set<string>();
  let missing: string | null = null;

  for (const struct of structs) {
    const expected = next.get(struct.client) ?? log.nextClock(struct.client);
    if (struct.clock < expected) {
      // Sent again; the same identity with another key would be two histories of one client.
      if (struct.clock < log.nextClock(struct.client) && log.keyAt(struct.client, struct.clock) === struct.key)
        continue;
      return REFUSED;
    }
    if (struct.clock > expected) {
      missing ??= `${struct.client} ${expected}`;
      continue;
    }
    if (!belongsTo(by, struct, log) || log.hasKey(struct.key) || keys.has(struct.key)) return REFUSED;
    if (parseDraftEntry(struct.key, struct.value) === undefined) return REFUSED;
    next.set(struct.client, expected + 1);
    keys.add(struct.key);
    fresh.push(struct);
  }
  return { kind: "taken", fresh, missing };
}

const belongsTo = (by: string, struct: EntryStruct, log: EntryLog): boolean =>
  (log.userOfClient(struct.client) ?? by) === by && (log.userOfReplica(replicaOf(struct.key)) ?? by) === by;
