import type { SeededRandom } from "../../core/random/seeded.ts";
import { MOST_PEOPLE, SALES } from "./world/world.ts";

/** Who is in the hall. The first tab is the référent's. */
export type Cast = {
  /** The number of the sale that they hand out. */
  readonly sale: number;
  readonly tabs: readonly {
    readonly person: number /** A second tab on the phone of the tab of this number. */;
    readonly beside?: number;
  }[];
  /** Whose clock is wrong, by how much. */
  readonly wrongClock: { readonly tab: number; readonly ms: number } | null;
};

const HOUR = 3_600_000;

export function drawCast(random: SeededRandom): Cast {
  const people = random.chance(0.7) ? random.whole(2, 5) : random.whole(6, MOST_PEOPLE);
  // The last person comes by the market's role, all others by a duty of the day.
  const tabs: { person: number; beside?: number }[] = Array.from({ length: people }, (_, person) => ({
    person: person === people - 1 && person > 0 ? MOST_PEOPLE - 1 : person,
  }));
  if (random.chance(0.3)) {
    const beside = random.whole(0, people - 1);
    tabs.push({ person: tabs[beside]?.person ?? 0, beside });
  }
  return {
    sale: random.whole(1, SALES),
    tabs,
    wrongClock: random.chance(0.5)
      ? { tab: random.whole(0, tabs.length - 1), ms: random.whole(-30 * HOUR, 30 * HOUR) }
      : null,
  };
}
