import type { CurvePoint } from "./curve-points.ts";

const round = (n: number) => Math.round(n * 100) / 100;

/**
 * An SVG path through points of 0 to 1, up the page, in a box of `width` × `height`. Smooth, and never below or above the
 * points it joins (monotone cubic, Fritsch and Carlson): a curve of money must not show a loss that nobody had.
 */
export function curvePath(points: readonly CurvePoint[], width: number, height: number): string {
  const placed = distinct(points).map(([x, y]) => [x * width, height - y * height] as const);
  const [first] = placed;
  if (first === undefined) return "";
  const slopes = monotoneSlopes(placed);
  let path = `M${round(first[0])} ${round(first[1])}`;
  placed.forEach(([x, y], n) => {
    const before = placed[n - 1];
    if (before === undefined) return;
    const third = (x - before[0]) / 3;
    const from = before[1] + third * (slopes[n - 1] ?? 0);
    const to = y - third * (slopes[n] ?? 0);
    path += `C${round(before[0] + third)} ${round(from)} ${round(x - third)} ${round(to)} ${round(x)} ${round(y)}`;
  });
  return path;
}

/** The same, closed down to the ground. */
export function areaPath(points: readonly CurvePoint[], width: number, height: number): string {
  const line = curvePath(points, width, height);
  const end = points.at(-1);
  return line === "" || end === undefined ? "" : `${line}L${round(end[0] * width)} ${height}L0 ${height}Z`;
}

/** Of several points above one another the last. */
const distinct = (points: readonly CurvePoint[]): CurvePoint[] =>
  points.filter((point, n) => point[0] !== points[n + 1]?.[0]);

function monotoneSlopes(points: readonly (readonly [number, number])[]): number[] {
  const steps = points.slice(1).map(([x, y], n) => {
    const [fromX, fromY] = points[n] ?? [x, y];
    return (y - fromY) / (x - fromX);
  });
  return points.map((_, n) => {
    const before = steps[n - 1];
    const after = steps[n];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    // The harmonic mean leans to the flatter side, which is what keeps the curve inside.
    return (2 * before * after) / (before + after);
  });
}
