/** Minutes since the opening, cents ordered until then. */
export type CurvePoint = readonly [minutes: number, cents: number];

/** One more moment of a sale. Two in the same minute are one: the later. */
export function withPoint(points: readonly CurvePoint[], point: CurvePoint): CurvePoint[] {
  const last = points.at(-1);
  const kept = last !== undefined && Math.floor(last[0]) >= Math.floor(point[0]) ? points.slice(0, -1) : points;
  return [...kept, point];
}

export interface CurveFrame {
  /** The whole window. */
  minutes: number;
  /** The highest amount that is shown. */
  cents: number;
}

/** A curve from the opening on, on up to `until` (it stays level since its last order), inside the frame's 0 to 1. */
export function framed(points: readonly CurvePoint[], frame: CurveFrame, until?: number): CurvePoint[] {
  const end = Math.min(until ?? frame.minutes, frame.minutes);
  const inside = points.filter(([minute]) => minute <= end);
  const last = inside.at(-1);
  const whole: CurvePoint[] = [[0, 0], ...inside, [end, last?.[1] ?? 0]];
  return whole.map(([minute, cents]) => [
    frame.minutes === 0 ? 0 : minute / frame.minutes,
    frame.cents === 0 ? 0 : cents / frame.cents,
  ]);
}
