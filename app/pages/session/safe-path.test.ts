import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each([
  ["/cart/captieux?date=1", "/cart/captieux?date=1"],
  [undefined, undefined],
  ["", undefined],
  ["https://evil.example", undefined],
  ["//evil.example", undefined],
  ["/\\evil.example", undefined],
  ["javascript:alert(1)", undefined],
  ["/sign-in?to=/sign-in", undefined],
])("the address %s leads to %s", (asked, goes) => {
  expect(safePath(asked)).toBe(goes);
});
