import { expect, it } from "vitest";
import { rovingIndex } from "./roving-keys.ts";

it.each([
  ["ArrowRight", 0, 1],
  ["ArrowDown", 2, 0],
  ["ArrowLeft", 0, 2],
  ["ArrowUp", 1, 0],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["Enter", 0, undefined],
])("%s from %i of three goes to %s", (key, current, next) => {
  expect(rovingIndex(key, current, 3)).toBe(next);
});

it("has nowhere to go in an empty list", () => {
  expect(rovingIndex("ArrowDown", -1, 0)).toBeUndefined();
});
