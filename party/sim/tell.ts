import { shrink } from "./shrink.ts";
import type { Story } from "./story.ts";

/** What a failing story says, smallest first: its happenings as data to keep beside the others, and what does not hold. */
export async function tell(story: Story, play: (story: Story) => Promise<string[]>): Promise<string> {
  const [first] = await told(story, play);
  const small = await shrink(story, async (fewer) => kindOf((await told(fewer, play))[0]) === kindOf(first));
  const complaints = (await told(small, play)).slice(0, 8).join("\n");
  return `seed ${story.seed}: ${small.steps.length} of ${story.steps.length} happenings are enough\n${complaints}\n${JSON.stringify(small)}`;
}

/** A throw is a complaint like any other. */
export async function told(story: Story, play: (story: Story) => Promise<string[]>): Promise<string[]> {
  try {
    return await play(story);
  } catch (error) {
    return [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** Shrinking follows one failure: names and numbers of other runs of it differ. */
const kindOf = (complaint: string | undefined): string =>
  (complaint ?? "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replace(/\d+/g, "n")
    .slice(0, 100);
