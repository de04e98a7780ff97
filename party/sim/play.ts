import { seededRandom } from "../../core/random/seeded.ts";
import { turn } from "../testing/test-room.ts";
import { endTheDay } from "./ending.ts";
import { openHall } from "./hall.ts";
import { HAPPENINGS } from "./happenings/happenings.ts";
import { NOTHING, type Plant } from "./plant.ts";
import { onStage } from "./stage.ts";
import type { Story } from "./story.ts";
import { complaints } from "./truths/complaints.ts";

/** Plays a story to its end and says what does not hold; nothing is how it should be. */
export const play = (story: Story, plant: Plant = NOTHING): Promise<string[]> =>
  onStage(async (stage) => {
    plant.schema?.(stage.sqlite);
    const hall = openHall({ stage, cast: story.cast, plant });
    for (const [name, who, dice] of story.steps) {
      const tab = hall.tabs[who % hall.tabs.length] ?? hall.lead();
      await HAPPENINGS[name](hall, tab, seededRandom(dice));
      await turn();
      hall.sweep();
    }
    await endTheDay(hall, seededRandom(story.seed));
    return await complaints(hall);
  });
