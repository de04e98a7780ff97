/** Why the room will not have this phone. What was typed stays on it and is shown. */
export type Ended = "forbidden" | "signed_out" | "archived" | "reload" | "refused";

const REASONS: ReadonlyMap<number, Ended> = new Map([
  [4400, "refused"],
  [4403, "forbidden"],
  [4410, "archived"],
  [4413, "refused"],
  [4426, "reload"],
]);

/** Not an end: the room wants a rest from this phone. */
export const TOO_FAST = 4429;
export const PAUSE_MS = 10_000;

/** null for every other close: the phone comes back by itself. */
export const endedBy = (closeCode: number): Ended | null => REASONS.get(closeCode) ?? null;
