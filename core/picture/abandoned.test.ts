import { expect, it } from "vitest";
import { isAbandoned, PICTURE_GRACE_MS } from "./abandoned.ts";

const now = 1_800_000_000_000;

it("PIC-1 gives a picture that nothing names a day, and one that is named for ever", () => {
  const aDayOld = now - PICTURE_GRACE_MS;
  expect(isAbandoned({ named: false, storedAt: aDayOld }, now)).toBe(false);
  expect(isAbandoned({ named: false, storedAt: aDayOld - 1 }, now)).toBe(true);
  expect(isAbandoned({ named: true, storedAt: 0 }, now)).toBe(false);
});
