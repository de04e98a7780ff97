/** After this the référent is asked too, whether or not who confirmed is still about. */
export const LOOK_AGAIN_ALONE_MS = 2 * 60_000;

export type LookAgainPlace = {
  readonly look: { readonly byUserId: string; readonly at: number };
  readonly you: { readonly userId: string; readonly canClose: boolean };
  /** The date's référent; null where nobody is named. */
  readonly leadUserId: string | null;
  /** Whose phones are connected to the board, this one apart. */
  readonly here: ReadonlySet<string>;
  /** Market time. */
  readonly now: number;
};

/** BAS-11. Whether this person is shown a "look again" unasked; everybody finds it in the list. */
export function isLookAgainFor({ look, you, leadUserId, here, now }: LookAgainPlace): boolean {
  if (look.byUserId === you.userId) return true;
  if (!you.canClose) return false;
  const alone = here.has(look.byUserId) && now - look.at < LOOK_AGAIN_ALONE_MS;
  if (alone) return false;
  // Several may close a day; the one whose duty it is goes first, so that not all of them are torn away.
  return leadUserId === null || leadUserId === you.userId || !here.has(leadUserId);
}
