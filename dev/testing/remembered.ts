import { env } from "cloudflare:workers";
import { type Content, layContent, readContent } from "./database-content.ts";
import { migratedDatabase } from "./fresh-start.ts";

/** A provider whose whole state can be kept and given back. */
export type Provider = { keep: () => string; restore: (kept: string) => void };

type World = { content: Content; made: string; provider: string | undefined };
const worlds = new Map<string, World>();

/**
 * A world that many tests start from, made once by the real commands and then laid into the empty database in one batch, with
 * the provider's side of it. `build` gives plain data: ids and words, no functions. What a test then does to it is its own:
 * the next one gets it as it was made. On a database that holds something already it is built by hand as ever.
 */
export async function remembered<Made>(name: string, build: () => Promise<Made>, provider?: Provider): Promise<Made> {
  if ((await readContent(env.DB, migratedDatabase())).length > 0) return await build();
  const known = worlds.get(name);
  if (known !== undefined) {
    await layContent(env.DB, known.content);
    if (known.provider !== undefined) provider?.restore(known.provider);
    return JSON.parse(known.made);
  }
  const made = await build();
  worlds.set(name, {
    content: await readContent(env.DB, migratedDatabase()),
    made: JSON.stringify(made),
    provider: provider?.keep(),
  });
  return JSON.parse(JSON.stringify(made));
}
