import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as v from "valibot";
import { DRAFT_BOUNDS } from "../../core/draft/draft-entry.ts";

/** What awareness may say: where a phone looks. Everything else a client puts there is dropped, never relayed. */
export type AwarenessEntry = {
  readonly client: number;
  readonly clock: number;
  /** null: it is gone. */
  readonly look: { readonly basket: number | null; readonly line: number | null } | null;
};

/** Clients of the library send on what they hear of others, so a frame may name everybody in the hall. */
const MOST_ENTRIES = 1000;

const place = v.optional(
  v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DRAFT_BOUNDS.number))), null),
  null,
);
const lookSchema = v.nullable(v.object({ basket: place, line: place }));

/** null for garbage. */
export function readAwareness(update: Uint8Array): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > MOST_ENTRIES) return null;
    return Array.from({ length: count }, () => {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const look = v.parse(lookSchema, JSON.parse(decoding.readVarString(decoder)));
      return { client, clock, look };
    });
  } catch {
    return null;
  }
}

export function writeAwarenessEntries(entries: readonly AwarenessEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, look } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(look));
  }
  return encoding.toUint8Array(encoder);
}
