import * as v from "valibot";

export const basketCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/));

/** Whose a scanned code is, for who may know: the customer, or somebody who may join that basket's board. */
export const codedBasketSchema = v.variant("kind", [
  v.object({ kind: v.literal("own"), basketId: v.string() }),
  v.object({
    kind: v.literal("board"),
    distributionId: v.string(),
    number: v.number(),
    pickupOn: v.string(),
    placeName: v.string(),
  }),
]);
export type CodedBasketAnswer = v.InferOutput<typeof codedBasketSchema>;
