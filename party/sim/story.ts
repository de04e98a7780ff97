import { seededRandom } from "../../core/random/seeded.ts";
import { type Cast, drawCast } from "./cast.ts";
import { type HappeningName, WEIGHTS } from "./happenings/happenings.ts";

/** Its own dice make a happening the same whatever was taken out before it. */
export type Step = readonly [name: HappeningName, tab: number, dice: number];

/** One day in the hall as data: replayed, it is the same to the last frame. */
export type Story = { readonly seed: number; readonly cast: Cast; readonly steps: readonly Step[] };

const STEPS = 160;
const DICE = 0x7fff_ffff;

export function drawStory(seed: number, length = STEPS): Story {
  const random = seededRandom(seed);
  const cast = drawCast(random);
  const names = Object.keys(WEIGHTS).filter((name): name is HappeningName => name in WEIGHTS);
  const opening = cast.tabs.map((_, tab): Step => ["connect", tab, 0]);
  const steps = Array.from({ length }, (): Step => {
    const name = random.weighted(names, (one) => WEIGHTS[one]);
    return [name, random.whole(0, cast.tabs.length - 1), random.whole(0, DICE)];
  });
  return { seed, cast, steps: [...opening, ...steps] };
}
