export type LoweredLine = {
  readonly basketUserId: string;
  readonly producerId: string;
  /** Whoever wrote what stands of the line. */
  readonly observerIds: readonly string[];
};

export type OwnLowering = { readonly userId: string; readonly why: "own_basket" | "other_producer" };

/**
 * DIS-11. Whose hand in a lowered line the référent should see before the close: a customer's in the own (or the household's, which
 * is the same account) basket, and a farm's in another farm's goods. Nothing is held back by it.
 */
export function ownLowerings(
  line: LoweredLine,
  producersOf: (userId: string) => readonly string[],
): readonly OwnLowering[] {
  return line.observerIds.flatMap((userId): OwnLowering[] => {
    if (userId === line.basketUserId) return [{ userId, why: "own_basket" }];
    const farms = producersOf(userId);
    return farms.length > 0 && !farms.includes(line.producerId) ? [{ userId, why: "other_producer" }] : [];
  });
}
