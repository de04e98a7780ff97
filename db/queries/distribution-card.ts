import type { DistributionCard } from "../../core/contract/market.ts";
import { saleState } from "../../core/time/window.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { openingHeld } from "./opening-held.ts";
import { placesLeft } from "./places-left.ts";

/** What everybody may know of a date, prefixed so that it can be selected beside anything else. Needs its market joined. */
export const cardColumns = (now: number) => ({
  cardId: distribution.id,
  cardPickupOn: distribution.pickupOn,
  cardOpensAt: distribution.opensAt,
  cardClosesAt: distribution.closesAt,
  cardPickupStartsAt: distribution.pickupStartsAt,
  cardPickupEndsAt: distribution.pickupEndsAt,
  cardPlaceName: distribution.placeName,
  cardCancelledAt: distribution.cancelledAt,
  cardValidatedAt: distribution.validatedAt,
  cardTimeZone: market.timeZone,
  cardDraft: distribution.draft,
  cardNote: distribution.note,
  cardHeld: openingHeld(now).as("card_held"),
  cardPlacesLeft: placesLeft.as("card_places_left"),
});

export type CardRow = {
  cardId: string;
  cardPickupOn: string;
  cardOpensAt: number;
  cardClosesAt: number;
  cardPickupStartsAt: number;
  cardPickupEndsAt: number;
  cardPlaceName: string;
  cardCancelledAt: number | null;
  cardValidatedAt: number | null;
  cardTimeZone: string;
  cardDraft: boolean;
  cardNote: string;
  cardHeld: boolean;
  cardPlacesLeft: number | null;
};

export const cardOf = (row: CardRow, now: number): DistributionCard => ({
  id: row.cardId,
  pickupOn: row.cardPickupOn,
  opensAt: row.cardOpensAt,
  closesAt: row.cardClosesAt,
  pickupStartsAt: row.cardPickupStartsAt,
  pickupEndsAt: row.cardPickupEndsAt,
  placeName: row.cardPlaceName,
  note: row.cardNote,
  state: saleState(
    {
      opensAt: row.cardOpensAt,
      closesAt: row.cardClosesAt,
      cancelledAt: row.cardCancelledAt,
      draft: row.cardDraft,
      held: row.cardHeld,
    },
    now,
  ),
  held: row.cardHeld,
  placesLeft: row.cardPlacesLeft,
  validatedAt: row.cardValidatedAt,
  timeZone: row.cardTimeZone,
});
