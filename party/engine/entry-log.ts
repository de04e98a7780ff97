import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type EntryStruct, writeEntryStructs } from "./entry-struct.ts";

export type StateVector = ReadonlyMap<number, number>;

/**
 * The whole draft as the room holds it. Entries only ever add a new key, so nothing needs merging and no Yjs document is
 * kept: per client the structs in order, from which any phone's missing part is cut. Phones merge them in a real document.
 */
export type EntryLog = {
  /** Structs must have passed `checkEntries`. */
  readonly add: (structs: readonly EntryStruct[], by: string) => void;
  readonly nextClock: (client: number) => number;
  readonly keyAt: (client: number, clock: number) => string | undefined;
  readonly hasKey: (key: string) => boolean;
  /** What was written under the key. */
  readonly valueOf: (key: string) => unknown;
  /** The user to whom a Yjs client belongs; whoever wrote under it first. */
  readonly userOfClient: (client: number) => string | undefined;
  readonly userOfReplica: (replica: string) => string | undefined;
  readonly stateVector: () => Uint8Array;
  /** All that somebody with this state lacks, as one update. */
  readonly updateSince: (known: StateVector) => Uint8Array;
  readonly bytes: () => number;
};

export const replicaOf = (key: string): string => key.slice(0, key.lastIndexOf("-"));

export function createEntryLog(): EntryLog {
  const clients = new Map<number, { user: string; structs: EntryStruct[] }>();
  const replicas = new Map<string, string>();
  const values = new Map<string, unknown>();
  let bytes = 0;

  return {
    add(structs, by) {
      for (const struct of structs) {
        const own = clients.get(struct.client) ?? { user: by, structs: [] };
        clients.set(struct.client, own);
        own.structs.push(struct);
        values.set(struct.key, struct.value);
        bytes += struct.bytes.length;
        const replica = replicaOf(struct.key);
        if (!replicas.has(replica)) replicas.set(replica, by);
      }
    },
    nextClock: (client) => clients.get(client)?.structs.length ?? 0,
    keyAt: (client, clock) => clients.get(client)?.structs[clock]?.key,
    hasKey: (key) => values.has(key),
    valueOf: (key) => values.get(key),
    userOfClient: (client) => clients.get(client)?.user,
    userOfReplica: (replica) => replicas.get(replica),
    stateVector() {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, clients.size);
      for (const [client, { structs }] of clients) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, structs.length);
      }
      return encoding.toUint8Array(encoder);
    },
    updateSince: (known) =>
      writeEntryStructs([...clients].flatMap(([client, { structs }]) => structs.slice(known.get(client) ?? 0))),
    bytes: () => bytes,
  };
}

/** null for garbage. */
export function readStateVector(bytes: Uint8Array): StateVector | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const known = new Map<number, number>();
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      known.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
    }
    return known;
  } catch {
    return null;
  }
}
