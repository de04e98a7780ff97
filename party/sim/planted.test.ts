import { describe, expect, it } from "vitest";
import { keptStories } from "./kept-stories.ts";
import type { Plant } from "./plant.ts";
import { broadcastBeforeInsert } from "./plants/broadcast-before-insert.ts";
import { lateEntriesApplied } from "./plants/late-entries-applied.ts";
import { noCommandCheck } from "./plants/no-command-check.ts";
import { noRevisionGuard } from "./plants/no-revision-guard.ts";
import { play } from "./play.ts";
import { drawStory, type Story } from "./story.ts";
import { told } from "./tell.ts";

/** The same seeds as every run of the tests: what none of them catches nobody would. */
const SEEDS = 300;

function* stories(): Iterable<Story> {
  for (const { story } of keptStories()) yield story;
  for (let seed = 0; seed < SEEDS; seed++) yield drawStory(seed);
}

/** What the first story says that goes wrong with the bug in it; nothing when all end well. */
async function caught(plant: Plant): Promise<string> {
  for (const story of stories()) {
    const complaints = await told(story, (played) => play(played, plant));
    if (complaints.length > 0) return complaints.join("\n");
  }
  return "";
}

describe("a bug that is planted is caught", () => {
  it.each([
    [noRevisionGuard, /carried out|does not add up|does not follow|more than once/],
    [noCommandCheck, /carried out|times|was answered/],
    [lateEntriesApplied, /lines are not the board's/],
    [broadcastBeforeInsert, /is lost|attested twice/],
  ])(
    "$name",
    async (plant, complaint) => {
      expect(await caught(plant)).toMatch(complaint);
    },
    600_000,
  );
});
