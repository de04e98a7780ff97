import { afterEach, expect, test, vi } from "vitest";
import { newUuid } from "./new-uuid.ts";

afterEach(() => vi.unstubAllGlobals());

test("is a version 4 UUID, another one each time, also where the page came over plain http", () => {
  vi.stubGlobal("crypto", {
    getRandomValues: <Bytes extends Uint8Array>(bytes: Bytes) =>
      globalThis.Object.assign(
        bytes,
        bytes.map(() => 255),
      ),
  });
  expect(newUuid()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  vi.unstubAllGlobals();
  const made = new Set(Array.from({ length: 200 }, newUuid));
  expect(made.size).toBe(200);
  for (const one of made) expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
