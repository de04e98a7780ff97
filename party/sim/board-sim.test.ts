import { describe, expect, it } from "vitest";
import { keptStories } from "./kept-stories.ts";
import { play } from "./play.ts";
import { drawStory, type Story } from "./story.ts";
import { tell, told } from "./tell.ts";

/** Each run of the tests takes the same 300; `npm run test:sim` takes others, or more. */
const FROM = Number(process.env.SIM_FROM ?? 0);
const SEEDS = Number(process.env.SIM_SEEDS ?? 300);
const A_BATCH = 25;

async function expectClean(story: Story): Promise<void> {
  if ((await told(story, play)).length > 0) expect.fail(await tell(story, play));
}

describe("a day in the hall, whatever happens between two frames", () => {
  it.each(keptStories())("ends well: $name", ({ story }) => expectClean(story), 600_000);

  it.each(Array.from({ length: Math.ceil(SEEDS / A_BATCH) }, (_, batch) => FROM + batch * A_BATCH))(
    "ends well: 25 seeds from %i",
    async (from) => {
      for (let seed = from; seed < Math.min(from + A_BATCH, FROM + SEEDS); seed++) await expectClean(drawStory(seed));
    },
    600_000,
  );
});
