import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each([
  ["/cart/captieux?date=1", "/cart/captieux?date=1"],
  [undefined, "/"],
  ["", "/"],
  ["https://evil.example", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?to=/sign-in", "/"],
])("after signing in at %s one goes to %s", (asked, goes) => {
  expect(safePath(asked)).toBe(goes);
});
