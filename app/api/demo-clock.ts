import { answer } from "./answer.ts";

const marketNowOf = (body: unknown): number => {
  const now = typeof body === "object" && body !== null && "marketNow" in body ? body.marketNow : undefined;
  if (typeof now !== "number") throw new TypeError("the demo's clock did not say the time");
  return now;
};

/** The demo's clock, a door beside the API: only where the session says `demo`. */
export const readClock = async (): Promise<number> => marketNowOf(await answer(fetch("/dev/clock")));

/** Forward only. Whatever falls due on the way is done at its instant, so it may take seconds; `readClock` tells how far. */
export async function moveClock(to: number): Promise<number> {
  const moved = await answer(
    fetch("/dev/clock", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ to }),
    }),
  );
  return marketNowOf(moved);
}
