import { describe, expect, it } from "vitest";
import { areaPath, curvePath } from "./curve-path.ts";
import { framed, withPoint } from "./curve-points.ts";

/** The ordinates of all points and handles of a path. */
const heights = (path: string) =>
  path.split(/[MLCZ]/).flatMap((part) =>
    part
      .trim()
      .split(" ")
      .filter((_, n) => n % 2 === 1)
      .map(Number),
  );

describe("a sale's curve", () => {
  it("never shows less than what was ordered, nor more: its handles stay between the points", () => {
    const steps = [
      [0, 0],
      [0.1, 0.8],
      [0.2, 0.8],
      [0.6, 0.85],
      [1, 1],
    ] as const;
    const path = curvePath(steps, 100, 100);
    const ys = heights(path);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(100);
    // A level stretch stays level: both its handles have its height.
    expect(path).toContain("C13.33 20 16.67 20 20 20");
  });

  it("is a straight line where orders come evenly", () => {
    expect(
      curvePath(
        [
          [0, 0],
          [0.5, 0.5],
          [1, 1],
        ],
        90,
        90,
      ),
    ).toBe("M0 90C15 75 30 60 45 45C60 30 75 15 90 0");
  });

  it("closes its ground under the last point", () => {
    expect(
      areaPath(
        [
          [0, 0],
          [0.5, 1],
        ],
        100,
        50,
      ),
    ).toMatch(/L50 50L0 50Z$/);
    expect(areaPath([], 100, 50)).toBe("");
  });

  it("begins at the opening, stays level since the last order, and ends now", () => {
    expect(framed([[60, 500]], { minutes: 600, cents: 1000 }, 300)).toEqual([
      [0, 0],
      [0.1, 0.5],
      [0.5, 0.5],
    ]);
  });

  it("goes no further than its window, however long the one before was", () => {
    expect(
      framed(
        [
          [60, 500],
          [900, 900],
        ],
        { minutes: 600, cents: 1000 },
      ),
    ).toEqual([
      [0, 0],
      [0.1, 0.5],
      [1, 0.5],
    ]);
  });

  it("has one point a minute: of two the later", () => {
    expect(
      withPoint(
        [
          [1, 100],
          [2, 200],
        ],
        [2.6, 300],
      ),
    ).toEqual([
      [1, 100],
      [2.6, 300],
    ]);
    expect(withPoint([[1, 100]], [2.1, 300])).toEqual([
      [1, 100],
      [2.1, 300],
    ]);
    expect(withPoint([], [0, 100])).toEqual([[0, 100]]);
  });
});
