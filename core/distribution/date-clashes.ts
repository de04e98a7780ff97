/** What of another date of the market is compared. */
export type OtherDate = {
  readonly id: string;
  readonly pickupOn: string;
  readonly pickupStartsAt: number;
  readonly pickupEndsAt: number;
  readonly placeName: string;
  readonly cancelled: boolean;
};

export type Clash = { readonly id: string; readonly kind: "same_place" | "same_day" };

/** DIS-10. Dates that a new or moved one meets: at one place at one time, or on one day. Told, never refused. */
export function dateClashes(date: Omit<OtherDate, "cancelled">, others: readonly OtherDate[]): Clash[] {
  return others.flatMap((other): Clash[] => {
    if (other.id === date.id || other.cancelled) return [];
    const overlap = other.pickupStartsAt < date.pickupEndsAt && date.pickupStartsAt < other.pickupEndsAt;
    const samePlace = other.placeName.trim().toLowerCase() === date.placeName.trim().toLowerCase();
    if (overlap && samePlace) return [{ id: other.id, kind: "same_place" }];
    return other.pickupOn === date.pickupOn ? [{ id: other.id, kind: "same_day" }] : [];
  });
}
