import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readStateVector, type StateVector } from "./entry-log.ts";
import { AWARENESS, QUERY_AWARENESS, SYNC, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from "./wire.ts";

/** A binary frame of the standard Yjs sync protocol. */
export type SyncFrame =
  | { readonly kind: "ask"; readonly known: StateVector }
  /** `answer`: what we had asked for, rather than something typed now. */
  | { readonly kind: "update"; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: "awareness"; readonly update: Uint8Array }
  | { readonly kind: "query_awareness" };

/** null for anything that is not a frame of the protocol. */
export function readSyncFrame(data: Uint8Array): SyncFrame | null {
  try {
    const decoder = decoding.createDecoder(data);
    const kind = decoding.readVarUint(decoder);
    if (kind === QUERY_AWARENESS) return { kind: "query_awareness" };
    if (kind === AWARENESS) return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    return kind === SYNC ? readSync(decoder) : null;
  } catch {
    return null;
  }
}

function readSync(decoder: decoding.Decoder): SyncFrame | null {
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === SYNC_STEP_1) {
    const known = readStateVector(body);
    return known === null ? null : { kind: "ask", known };
  }
  if (step === SYNC_STEP_2) return { kind: "update", update: body, answer: true };
  return step === SYNC_UPDATE ? { kind: "update", update: body, answer: false } : null;
}

export const writeAsk = (stateVector: Uint8Array): Uint8Array => writeSync(SYNC_STEP_1, stateVector);
export const writeAnswer = (update: Uint8Array): Uint8Array => writeSync(SYNC_STEP_2, update);
export const writeUpdate = (update: Uint8Array): Uint8Array => writeSync(SYNC_UPDATE, update);

function writeSync(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export function writeAwareness(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, AWARENESS);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
