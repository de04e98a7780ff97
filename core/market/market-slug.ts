import { freeSlug, slugOf } from "../text/slug.ts";

/** Addresses that read as pages of our own, or would mislead. */
export const RESERVED_SLUGS = [
  "about",
  "admin",
  "api",
  "cabas",
  "creer",
  "demo",
  "help",
  "marche",
  "market",
  "new",
  "nouveau",
  "shop",
  "start",
] as const;

/** Words that say nothing of which market it is: "Le marché de Captieux" is /m/captieux. */
const PLAIN = /^(?:le|la|les|l|un|une)-|^(?:petit-|grand-)?marches?-(?:de-la-|de-l-|de-|du-|des-|d-)?/;

/** MKT-3. What an address is made of: the name without its plain words, unless nothing else is left. */
export function marketSlugBase(name: string): string {
  const whole = slugOf(name);
  const short = whole.replace(PLAIN, "").replace(PLAIN, "");
  return short || whole || "marche";
}

/** MKT-3. Free among the slugs that are taken, and no reserved word. */
export const marketSlug = (name: string, taken: ReadonlySet<string>): string =>
  freeSlug(marketSlugBase(name), taken, RESERVED_SLUGS);
