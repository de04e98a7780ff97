import { expect, it } from "vitest";
import { codeHash } from "./code-hash.ts";

it("a phone makes of a code what the room makes of it", async () => {
  // worker/routes/basket-codes.workerd.test.ts holds the same pair.
  expect(await codeHash("q7Zt-0_AbcDEfgh9")).toBe("EgGl0Y0P9Stc");
});
