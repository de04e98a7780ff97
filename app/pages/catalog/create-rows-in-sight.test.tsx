import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createRowsInSight } from "./create-rows-in-sight.ts";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** A frame of 400 px with a head of 40 px over 600 rows of 50 px. */
async function aFrame(rows = 600) {
  const frame = document.createElement("div");
  Object.defineProperties(frame, { clientHeight: { value: 400 }, scrollHeight: { value: 40 + rows * 50 } });
  const [count, setCount] = createSignal(rows);
  const inSight = createRoot(() => createRowsInSight({ frame: () => frame, count, rowHeight: 50 }));
  await Promise.resolve();
  const scrollTo = (top: number) => {
    frame.scrollTop = top;
    frame.dispatchEvent(new Event("scroll"));
  };
  return { frame, inSight, scrollTo, setCount };
}

it("draws what is seen and a few rows more, wherever one scrolls", async () => {
  const { inSight, scrollTo, setCount } = await aFrame();
  expect(inSight.indexes()).toEqual(Array.from({ length: 14 }, (_, n) => n));
  scrollTo(10_000);
  expect([inSight.indexes().at(0), inSight.indexes().at(-1)]).toEqual([194, 213]);
  scrollTo(600 * 50);
  expect(inSight.indexes().at(-1)).toBe(599);
  setCount(3);
  expect(inSight.height()).toBe(150);
  expect(inSight.indexes().every((row) => row < 3)).toBe(true);
});

it("scrolls no further than it must", async () => {
  const { frame, inSight, scrollTo } = await aFrame();
  inSight.show(3);
  expect(frame.scrollTop).toBe(0);
  inSight.show(20);
  // The whole of row 20 below the head: 40 + 21 × 50 − 400.
  expect(frame.scrollTop).toBe(690);
  scrollTo(5000);
  inSight.show(50);
  expect(frame.scrollTop).toBe(2500);
});
