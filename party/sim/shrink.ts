import type { Step, Story } from "./story.ts";

/** The shortest story found that still fails, by taking happenings out and nothing else: first many at once, then one by one. */
export async function shrink(story: Story, fails: (story: Story) => Promise<boolean>): Promise<Story> {
  let steps = story.steps;
  const failsWith = (fewer: readonly Step[]) => fails({ ...story, steps: fewer });
  for (let size = Math.ceil(steps.length / 2); size >= 1; ) {
    const before = steps.length;
    for (let from = 0; from < steps.length; ) {
      const fewer = steps.toSpliced(from, size);
      if (await failsWith(fewer)) steps = fewer;
      else from += size;
    }
    // At single steps, until none of them can be missed.
    if (size > 1 || steps.length === before) size = size > 1 ? Math.ceil(size / 2) : 0;
  }
  return { ...story, steps };
}
