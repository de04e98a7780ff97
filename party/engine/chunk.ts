import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** One accepted update as the room keeps it. The entries it adds are read from it again. */
export type StoredUpdate = {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly by: string;
  readonly name: string;
  readonly at: number;
};

const LAYOUT = 1;

/**
 * Many updates as one value: as they came, never merged into a rebuilt document, because new Yjs identities would double the
 * content of every phone that comes back. People are written once per chunk.
 */
export function packChunk(rows: readonly StoredUpdate[]): Uint8Array {
  const people = [...new Map(rows.map((row) => [personKey(row), row])).values()];
  const numberOf = new Map(people.map((person, number) => [personKey(person), number]));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LAYOUT);
  encoding.writeVarUint(encoder, people.length);
  for (const { by, name } of people) {
    encoding.writeVarString(encoder, by);
    encoding.writeVarString(encoder, name);
  }
  encoding.writeVarUint(encoder, rows.length);
  for (const row of rows) {
    encoding.writeVarUint(encoder, row.seq);
    encoding.writeVarUint(encoder, numberOf.get(personKey(row)) ?? 0);
    encoding.writeVarUint(encoder, row.at);
    encoding.writeVarUint8Array(encoder, row.update);
  }
  return encoding.toUint8Array(encoder);
}

export function unpackChunk(chunk: Uint8Array): StoredUpdate[] {
  const decoder = decoding.createDecoder(chunk);
  const layout = decoding.readVarUint(decoder);
  if (layout !== LAYOUT) throw new Error(`A chunk of layout ${layout} was written by a newer build`);
  const people = Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    by: decoding.readVarString(decoder),
    name: decoding.readVarString(decoder),
  }));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const seq = decoding.readVarUint(decoder);
    const person = people[decoding.readVarUint(decoder)];
    const at = decoding.readVarUint(decoder);
    const update = decoding.readVarUint8Array(decoder).slice();
    if (person === undefined) throw new Error("A chunk names nobody as an author");
    return { seq, update, at, by: person.by, name: person.name };
  });
}

const personKey = (person: { by: string; name: string }): string => `${person.by} ${person.name}`;
