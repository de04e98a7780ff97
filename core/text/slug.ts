const LONGEST = 48;

/**
 * SLU-1. The readable part of an address made from a name: small letters without accents, digits, hyphens between words.
 * Empty where a name holds none of them.
 */
export const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");

/** SLU-2. The first of `base`, `base-2`, `base-3`… that is neither taken nor kept for a page of our own. */
export function freeSlug(base: string, taken: ReadonlySet<string>, reserved: readonly string[] = []): string {
  if (!taken.has(base) && !reserved.includes(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
