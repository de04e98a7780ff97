/** BAS-9. A customer keeps the number of their first order in a distribution, even through an empty basket. */
export function basketNumber(taken: ReadonlyMap<string, number>, customerId: string): number {
  return taken.get(customerId) ?? Math.max(0, ...taken.values()) + 1;
}
