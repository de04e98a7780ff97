import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Cents, cents } from "../../../core/money/cents.ts";
import { createHold } from "./hold.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aHold(start: number) {
  const [total, setTotal] = createSignal<Cents | undefined>(cents(start));
  const hold = createRoot(() => createHold(total));
  return { hold, setTotal: (value: number) => setTotal(cents(value)) };
}

it("waits 1.5 s and shows the change when another hand changes the amount", () => {
  const { hold, setTotal } = aHold(2341);
  expect(hold.change()).toBeUndefined();
  setTotal(2091);
  expect(hold.change()).toEqual({ from: 2341, to: 2091 });
  vi.advanceTimersByTime(1499);
  expect(hold.change()).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(hold.change()).toBeUndefined();
});

it("begins again with the next change and keeps showing what this person last knew", () => {
  const { hold, setTotal } = aHold(2341);
  setTotal(2091);
  vi.advanceTimersByTime(1000);
  setTotal(1891);
  expect(hold.change()).toEqual({ from: 2341, to: 1891 });
  vi.advanceTimersByTime(1000);
  expect(hold.change()).toBeDefined();
  vi.advanceTimersByTime(500);
  expect(hold.change()).toBeUndefined();
});

it("does not wait for what this person does", () => {
  const { hold, setTotal } = aHold(2341);
  hold.byMe(() => setTotal(2091));
  expect(hold.change()).toBeUndefined();
  setTotal(1891);
  expect(hold.change()).toEqual({ from: 2091, to: 1891 });
});

it("forgets a change that was taken back", () => {
  const { hold, setTotal } = aHold(2341);
  setTotal(2091);
  setTotal(2341);
  expect(hold.change()).toBeUndefined();
});
