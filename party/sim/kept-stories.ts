import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Story } from "./story.ts";

const folder = join(import.meta.dirname, "stories");

/** Stories that once went wrong, shrunk to the happenings that it took. Our own data, written by `tell`. */
export const keptStories = (): { name: string; story: Story }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name, story: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
