/** What each engine says when a page's file is gone: a new version was deployed under an open page, or the network is. */
const sayings = [
  "Failed to fetch dynamically imported module",
  "error loading dynamically imported module",
  "Importing a module script failed",
] as const;

export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && sayings.some((saying) => error.message.includes(saying));
