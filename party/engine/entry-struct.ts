import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { ROOT } from "./wire.ts";

/** One entry as Yjs carries it: a struct that sets one key of the root map to one plain object. */
export type EntryStruct = {
  /** With `clock` the struct's identity: the Yjs client that wrote it and its place in that client's writings. */
  readonly client: number;
  readonly clock: number;
  readonly key: string;
  readonly value: unknown;
  /** As it travels, from its info byte on; relayed as it came, so that every replica holds the same. */
  readonly bytes: Uint8Array;
};

// A struct of an update in Yjs' first encoding: content of any JSON, under a parent's key, without neighbours. Keys are
// written once, so an entry never has an origin; whatever has one touches something that exists.
const SETS_NEW_KEY = 8 | 0b0010_0000;
const SKIP = 10;
const PARENT_IS_ROOT = 1;
const MOST_CLIENT = 0xffff_ffff;

/**
 * Reads an update that does nothing but add entries; null for anything else: overwriting, deleting, another type, garbage.
 * Bounded by the update's own length, builds no Yjs structures and applies nothing.
 */
export function readEntryStructs(update: Uint8Array): EntryStruct[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const structs: EntryStruct[] = [];
    for (let groups = decoding.readVarUint(decoder); groups > 0; groups--) {
      if (!readGroup(decoder, structs)) return null;
    }
    const deletions = decoding.readVarUint(decoder);
    return deletions === 0 && !decoding.hasContent(decoder) ? structs : null;
  } catch {
    // lib0 throws at the end of its input, on integers out of range and on values nested beyond the stack.
    return null;
  }
}

function readGroup(decoder: decoding.Decoder, into: EntryStruct[]): boolean {
  const count = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  let clock = decoding.readVarUint(decoder);
  if (client > MOST_CLIENT) return false;
  for (let i = 0; i < count; i++) {
    const start = decoder.pos;
    const info = decoding.readUint8(decoder);
    if (info === SKIP) {
      clock += decoding.readVarUint(decoder);
      continue;
    }
    if (info !== SETS_NEW_KEY || decoding.readVarUint(decoder) !== PARENT_IS_ROOT) return false;
    if (decoding.readVarString(decoder) !== ROOT) return false;
    const key = decoding.readVarString(decoder);
    if (decoding.readVarUint(decoder) !== 1) return false;
    const value: unknown = decoding.readAny(decoder);
    if (!isPlainObject(value)) return false;
    into.push({ client, clock, key, value, bytes: decoder.arr.slice(start, decoder.pos) });
    clock += 1;
  }
  return true;
}

/** A member named `__proto__` would have replaced the prototype: such an object lies about what it holds. */
const isPlainObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A struct of our own writing, in the very bytes in which Yjs would send it. */
export function entryStruct(struct: Omit<EntryStruct, "bytes">): EntryStruct {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, SETS_NEW_KEY);
  encoding.writeVarUint(encoder, PARENT_IS_ROOT);
  encoding.writeVarString(encoder, ROOT);
  encoding.writeVarString(encoder, struct.key);
  encoding.writeVarUint(encoder, 1);
  encoding.writeAny(encoder, plainOf(struct.value));
  return { ...struct, bytes: encoding.toUint8Array(encoder) };
}

/** What lib0 can write: the value as JSON has it. */
const plainOf = (value: unknown): Parameters<typeof encoding.writeAny>[1] => JSON.parse(JSON.stringify(value));

/** An update in Yjs' first encoding that adds these entries. Those of one client must be in order and without gaps. */
export function writeEntryStructs(structs: readonly EntryStruct[]): Uint8Array {
  const groups = Map.groupBy(structs, (struct) => struct.client);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, groups.size);
  for (const [client, own] of groups) {
    encoding.writeVarUint(encoder, own.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0);
    for (const struct of own) encoding.writeUint8Array(encoder, struct.bytes);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}
