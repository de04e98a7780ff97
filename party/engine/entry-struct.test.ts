import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createEntryLog, readStateVector } from "./entry-log.ts";
import { type EntryStruct, readEntryStructs, writeEntryStructs } from "./entry-struct.ts";

const entry = (b: number) => ({ b, l: 1, k: "count", v: 1000, on: [] });

function docOf(...keys: string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const key of keys) doc.getMap("entries").set(key, entry(1));
  return doc;
}

const structsOf = (doc: Y.Doc): EntryStruct[] => readEntryStructs(Y.encodeStateAsUpdate(doc)) ?? [];
const contentOf = (doc: Y.Doc) => doc.getMap("entries").toJSON();

describe("entries in Yjs' own encoding", () => {
  it("reads what a document writes and writes what a document reads", () => {
    const value = fc.dictionary(
      fc.string().filter((name) => name !== "__proto__"),
      fc.jsonValue({ maxDepth: 3 }),
      { noNullPrototype: true },
    );
    const edits = fc.array(fc.tuple(fc.nat(3), value), { maxLength: 30 });
    fc.assert(
      fc.property(edits, (all) => {
        const docs = [0, 1, 2, 3].map(() => new Y.Doc());
        for (const [i, [who, content]] of all.entries()) docs[who]?.getMap("entries").set(`r${who}-${i}`, content);
        const structs = docs.flatMap(structsOf);
        const copy = new Y.Doc();
        Y.applyUpdate(copy, writeEntryStructs(structs));
        const expected = new Y.Doc();
        for (const doc of docs) Y.applyUpdate(expected, Y.encodeStateAsUpdate(doc));
        expect(contentOf(copy)).toEqual(contentOf(expected));
        expect(Y.encodeStateVector(copy).length).toBe(Y.encodeStateVector(expected).length);
        expect(copy.store.pendingStructs).toBeNull();
      }),
    );
  });

  it("cuts from the log exactly what a document lacks", () => {
    const doc = docOf("a-0", "a-1", "a-2");
    const log = createEntryLog();
    log.add(structsOf(doc), "ana");
    const behind = new Y.Doc();
    Y.applyUpdate(behind, writeEntryStructs(structsOf(doc).slice(0, 1)));
    const known = readStateVector(Y.encodeStateVector(behind)) ?? new Map();
    const missing = log.updateSince(known);
    expect(readEntryStructs(missing)?.map((struct) => struct.key)).toEqual(["a-1", "a-2"]);
    Y.applyUpdate(behind, missing);
    expect(contentOf(behind)).toEqual(contentOf(doc));
    expect(readStateVector(log.stateVector())).toEqual(readStateVector(Y.encodeStateVector(doc)));
  });

  const other = (change: (doc: Y.Doc) => void, doc = docOf("a-0")): Uint8Array => {
    change(doc);
    return Y.encodeStateAsUpdate(doc);
  };

  it.each([
    ["an overwritten key", other((doc) => doc.getMap("entries").set("a-0", entry(2)))],
    ["a deleted key", other((doc) => doc.getMap("entries").delete("a-0"))],
    ["another root", other((doc) => doc.getMap("facts").set("a-1", entry(1)))],
    ["a text", other((doc) => doc.getText("entries").insert(0, "x"), new Y.Doc())],
    ["a nested type", other((doc) => doc.getMap("entries").set("a-1", new Y.Map()))],
    ["a plain string", other((doc) => doc.getMap("entries").set("a-1", "x"))],
    ["a list", other((doc) => doc.getMap("entries").set("a-1", [1]))],
    [
      "a deletion alone",
      Y.diffUpdate(
        other((doc) => doc.getMap("entries").delete("a-0")),
        Y.encodeStateVector(docOf()),
      ),
    ],
    ["a tail", new Uint8Array([...Y.encodeStateAsUpdate(docOf("a-0")), 0])],
    ["nothing at all", new Uint8Array()],
    ["a claim of more than there is", new Uint8Array([255, 255, 255, 255, 15])],
    ["the second encoding", Y.convertUpdateFormatV1ToV2(Y.encodeStateAsUpdate(docOf("a-0")))],
  ])("refuses %s", (_, update) => {
    expect(readEntryStructs(update)).toBeNull();
  });

  it("refuses an object that sets its own prototype", () => {
    const update = Y.encodeStateAsUpdate(forged());
    expect(readEntryStructs(update)).toBeNull();
  });

  it("never throws on garbage", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const structs = readEntryStructs(bytes);
        expect(structs === null || Array.isArray(structs)).toBe(true);
        readStateVector(bytes);
      }),
    );
  });

  it("refuses values nested beyond the stack", () => {
    const head = Y.encodeStateAsUpdate(docOf("a-0"));
    const nested = new Uint8Array(400_000).fill(117);
    for (let i = 1; i < nested.length; i += 2) nested[i] = 1;
    // Everything up to the value of the entry, then lists in lists.
    const at = head.indexOf(118);
    expect(readEntryStructs(new Uint8Array([...head.slice(0, at), ...nested]))).toBeNull();
  });
});

function forged(): Y.Doc {
  const doc = new Y.Doc();
  const value: unknown = JSON.parse('{"b":1,"k":"count","l":1,"v":1000,"on":[],"__proto__":{"x":1}}');
  doc.getMap("entries").set("a-0", value);
  return doc;
}
