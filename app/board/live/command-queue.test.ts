import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import type { BoardCommand } from "../../../core/contract/board.ts";
import { createCommandQueue } from "./command-queue.ts";
import { openStore } from "./kept-store.ts";

const basketId = "01890000-0000-7000-8000-00000000000b";
/** Made while the phone's clock was right, and after it had been set back: the later one has the smaller id. */
const first: BoardCommand = { id: "01890000-0000-7000-8000-000000000009", kind: "collect", basketId };
const second: BoardCommand = { id: "01890000-0000-7000-8000-000000000001", kind: "uncollect", basketId };

async function openQueue(name: string) {
  const store = await openStore(name);
  const said: BoardCommand[] = [];
  const queue = await createCommandQueue({
    store: store.commands,
    say: (command) => said.push(command),
    changed: () => undefined,
    answered: async () => undefined,
    now: () => 0,
  });
  return { store, queue, said };
}

it("commands leave in the order in which they were given, also after a reload with the phone's clock set back", async () => {
  const before = await openQueue("hall");
  void before.queue.add(first);
  void before.queue.add(second);
  await expect.poll(() => before.queue.loose()).toBe(0);
  before.store.close();

  const after = await openQueue("hall");
  after.queue.open();
  expect(after.said).toEqual([first]);
  after.queue.settle({ type: "result", id: first.id, ok: true, answer: { kind: "collected", basketId, revision: 2 } });
  await expect.poll(() => after.said).toEqual([first, second]);
  after.queue.shut();
});
