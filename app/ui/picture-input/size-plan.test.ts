import fc from "fast-check";
import { expect, it } from "vitest";
import { PICTURE_LIMITS } from "../../../core/contract/file.ts";
import { sizePlan } from "./size-plan.ts";

it("makes three sizes of a photograph", () => {
  expect(sizePlan({ width: 4000, height: 3000 })).toEqual([
    { width: 320, height: 240 },
    { width: 800, height: 600 },
    { width: 1600, height: 1200 },
  ]);
});

it("enlarges nothing", () => {
  expect(sizePlan({ width: 500, height: 250 })).toEqual([
    { width: 320, height: 160 },
    { width: 500, height: 250 },
  ]);
});

it("makes only what the server takes, smallest first, of any crop", () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const sizes = sizePlan({ width, height });
      expect(sizes.length).toBeGreaterThanOrEqual(1);
      expect(sizes.length).toBeLessThanOrEqual(PICTURE_LIMITS.sizes);
      for (const [n, size] of sizes.entries()) {
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
        expect(size.height).toBeLessThanOrEqual(PICTURE_LIMITS.pixels + height / width);
        expect(size.width * size.height).toBeLessThanOrEqual(PICTURE_LIMITS.area);
        expect(size.width).toBeGreaterThan(sizes[n - 1]?.width ?? 0);
      }
    }),
  );
});
