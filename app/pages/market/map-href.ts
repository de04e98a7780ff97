/** A place on an open map: no account, no tracker, and phones offer their own map app from there. */
export const mapHref = (...parts: readonly string[]): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(parts.filter(Boolean).join(", "))}`;
