import * as Y from "yjs";
import type { SeededRandom } from "../../../core/random/seeded.ts";
import { writeAnswer, writeAwareness, writeUpdate } from "../../engine/sync-frame.ts";
import { MESSAGE_PREFIX, ROOT } from "../../engine/wire.ts";
import type { Frame } from "../../testing/test-link.ts";
import type { Hall } from "../hall.ts";
import { numberedId } from "../world/numbered-id.ts";
import { INTRUDER, saleId } from "../world/world.ts";

const HEARTLESS_CLIENT = 999_999_999;

function updateOf(write: (entries: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = HEARTLESS_CLIENT;
  write(doc.getMap(ROOT), doc);
  return Y.encodeStateAsUpdate(doc);
}

const say = (message: unknown): Frame => MESSAGE_PREFIX + JSON.stringify(message);
const command = (rest: object): Frame => say({ type: "command", command: rest });
const entry = { b: 1, l: 1, k: "count", v: 0, on: [] };

/** What nobody honest sends. None of it may leave a trace, whoever sends it. */
const GARBAGE: readonly ((hall: Hall, random: SeededRandom) => Frame)[] = [
  (_, random) => Uint8Array.from({ length: random.whole(0, 40) }, () => random.whole(0, 255)),
  (_, random) => writeUpdate(Uint8Array.from({ length: random.whole(1, 40) }, () => random.whole(0, 255))),
  (_, random) => writeAwareness(Uint8Array.from({ length: random.whole(1, 40) }, () => random.whole(0, 255))),
  () => writeUpdate(new Uint8Array(70_000)),
  () => writeAnswer(new Uint8Array(910_000)),
  () => "hello",
  () => `${MESSAGE_PREFIX}{`,
  () => say({ type: "made_up" }),
  // Over what somebody else wrote. A name that nobody has written under is anybody's (decision 0008).
  ({ book }, random) => {
    const [key] = random.shuffled([...book.attested.keys()]);
    return key === undefined ? "hello" : writeUpdate(updateOf((entries) => entries.set(key, { ...entry, v: 9000 })));
  },
  () => writeUpdate(updateOf((entries) => entries.set("forged-0", { b: -1, k: "count" }))),
  () =>
    writeUpdate(updateOf((entries, doc) => doc.transact(() => [entries.set("f-0", entry), entries.set("f-1", {})]))),
  () => writeUpdate(updateOf((_entries, doc) => doc.getMap("facts").set("x", 1))),
  (hall, random) => {
    const stolen = new Y.Doc();
    const tab = random.pick(hall.tabs);
    Y.applyUpdate(stolen, Y.encodeStateAsUpdate(tab.phone.doc));
    stolen.getMap(ROOT).clear();
    return writeUpdate(Y.encodeStateAsUpdate(stolen));
  },
  // Commands: of nothing, of another sale's basket, of a kind nobody knows, under the id of another's command.
  () => command({ id: "x" }),
  () => command({ id: numberedId("command", 1), kind: "weigh_by_robot", basketId: numberedId("basket", 101) }),
  (hall) => {
    const other = hall.distributionId === saleId(1) ? 2 : 1;
    return command({ id: numberedId("command", 2), kind: "undo", basketId: numberedId("basket", other * 100 + 1) });
  },
  (hall, random) => {
    const asked = [...hall.book.asked.values()];
    const id = asked.length === 0 ? numberedId("command", 3) : random.pick(asked).command.id;
    return command({
      id,
      kind: "accept_late",
      basketId: numberedId("basket", 101),
      basis: { totalCents: 1, lines: [] },
    });
  },
];

export async function sendGarbage(hall: Hall, _: unknown, random: SeededRandom): Promise<void> {
  const link = await hall.intrude(INTRUDER);
  if (link === null) return;
  for (let left = random.whole(1, 3); left > 0; left--) link.send(random.pick(GARBAGE)(hall, random));
}
