import type { BoardBasket, BoardFacts } from "../../core/contract/board.ts";
import { cents } from "../../core/money/cents.ts";

export const aBasket = (number: number, change: Partial<BoardBasket> = {}): BoardBasket => ({
  id: `018f0000-0000-7000-8000-${String(number).padStart(12, "0")}`,
  number,
  firstName: "Ana",
  lastName: "Lopes",
  phone: "0600000000",
  status: "ordered",
  revision: 1,
  paidCents: cents(2000),
  refundedCents: cents(0),
  finalCents: null,
  fees: [],
  validatedAt: null,
  validatedByName: null,
  validatedById: null,
  draftSeq: null,
  ifMissing: "refund",
  collectedAt: null,
  lines: [],
  ...change,
});

export const someFacts = (change: Partial<BoardFacts> = {}): BoardFacts => ({
  distributionId: "018f0000-0000-7000-8000-00000000d157",
  marketId: "018f0000-0000-7000-8000-0000000000aa",
  marketName: "Le marché de Captieux",
  placeName: "Halle",
  pickupOn: "2027-01-16",
  pickupStartsAt: 0,
  pickupEndsAt: 4_000_000_000_000,
  timeZone: "Europe/Paris",
  composition: "during",
  factsSeq: 1,
  frozen: false,
  validatedAt: null,
  lead: null,
  baskets: [aBasket(1), aBasket(2)],
  lookAgains: [],
  lateChanges: [],
  ...change,
});
