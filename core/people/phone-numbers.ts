/** CAP-8. Who may read customers' phone numbers may do so only while they can be needed: from the pickup to validation. */
export const arePhonesOpen = (
  distribution: { readonly pickupStartsAt: number; readonly validatedAt: number | null },
  now: number,
): boolean => distribution.pickupStartsAt <= now && distribution.validatedAt === null;
