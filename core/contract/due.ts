import * as v from "valibot";
import { DUE_STATUSES, DUE_WAYS } from "../due/due-way.ts";
import { tillPartSchema } from "./till.ts";
import { cents, grams, instantSchema, milli } from "./values.ts";

/** What is left of a date's goods, for who adds some on the spot. */
export const leftOfferSchema = v.object({
  id: v.string(),
  producerId: v.string(),
  producerName: v.string(),
  productName: v.string(),
  variantLabel: v.string(),
  picture: v.string(),
  tint: v.string(),
  category: v.string(),
  kind: v.picklist(["counted", "weighed"]),
  unit: v.string(),
  priceCents: cents,
  estimateGrams: v.nullable(grams),
  maxGrams: v.nullable(grams),
  stepMilli: milli,
  /** null = not counted. */
  leftMilli: v.nullable(milli),
});
export const leftOffersSchema = v.object({ offers: v.array(leftOfferSchema) });
export type LeftOffer = v.InferOutput<typeof leftOfferSchema>;

/** The address that a due's QR code holds. */
export const dueLinkSchema = v.object({ url: v.string() });

/** What the holder of that address sees: whose market, how much, and how it stands; nobody's name. */
export const payableDueSchema = v.object({
  marketName: v.string(),
  basketNumber: v.number(),
  pickupOn: v.string(),
  amountCents: cents,
  /** `open`: to pay. `paid`: by this card. `settled`: otherwise, or not due any more. */
  state: v.picklist(["open", "paid", "settled"]),
  /** A payment that came too late went back in full. */
  refunded: v.boolean(),
});
export type PayableDue = v.InferOutput<typeof payableDueSchema>;

/** The money of the market's till on one date, what is still to come, and who gets what of it. */
export const tillSchema = v.object({
  cashCents: cents,
  terminalCents: cents,
  /** Dues that are open: promised at the till, or a card page nobody has paid. They keep the date from closing. */
  openCents: cents,
  carriedCents: cents,
  /** Given back for refunds that cards refused. */
  repaidCents: cents,
  /** Handed to producers. */
  givenCents: cents,
  dues: v.array(
    v.object({
      id: v.string(),
      basketId: v.string(),
      basketNumber: v.number(),
      name: v.string(),
      amountCents: cents,
      way: v.picklist(DUE_WAYS),
      status: v.picklist(DUE_STATUSES),
      /** Who took the money or decided, last. */
      byName: v.string(),
      at: instantSchema,
    }),
  ),
  /** Once the date is closed: what the till owes each payee. */
  parts: v.array(tillPartSchema),
});
export type Till = v.InferOutput<typeof tillSchema>;

/** What a customer has with a market: carried dues that the next order asks. */
export const accountBalancesSchema = v.object({
  balances: v.array(
    v.object({
      marketId: v.string(),
      marketSlug: v.string(),
      marketName: v.string(),
      carried: v.array(
        v.object({ dueId: v.string(), distributionId: v.string(), pickupOn: v.string(), amountCents: cents }),
      ),
    }),
  ),
});
export type AccountBalances = v.InferOutput<typeof accountBalancesSchema>;
