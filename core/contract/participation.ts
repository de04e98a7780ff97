import * as v from "valibot";
import { distributionCardSchema } from "./market.ts";
import { cents, idSchema, instantSchema } from "./values.ts";

/** What an answer can be; no row is no answer. */
export const answerSchema = v.picklist(["yes", "no"]);
export type ParticipationAnswer = v.InferOutput<typeof answerSchema>;

/** `none` takes an answer back: as if nobody had said anything yet. */
export const answerChangeSchema = v.picklist(["yes", "no", "none"]);
export type AnswerChange = v.InferOutput<typeof answerChangeSchema>;

/** Stock in the base unit of its product (pieces, g, ml); null = without limit. */
const onHandSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)));
export const stockChoiceSchema = v.object({ productId: idSchema, onHand: onHandSchema });

/**
 * What an acceptance puts on sale. `variantIds` null = every packing of the catalog, those of later days too; `stocks` = how much
 * of a product there is for that date alone. Stored as it is in `participation.offering`; a stored null is the whole catalog.
 */
export const offeringSchema = v.object({
  variantIds: v.nullable(v.pipe(v.array(idSchema), v.maxLength(2000))),
  stocks: v.pipe(v.array(stockChoiceSchema), v.maxLength(1000)),
});
export type Offering = v.InferOutput<typeof offeringSchema>;

/** `keep` = what the row says already; `last` = as at the last date this catalog came to that market; else said here. */
export const offeringChoiceSchema = v.union([v.picklist(["keep", "last", "all"]), offeringSchema]);
export type OfferingChoice = v.InferOutput<typeof offeringChoiceSchema>;

export const saleAnswerSchema = v.object({
  distributionId: idSchema,
  /** All catalogs of the producer that the market has, unless some are named. */
  catalogIds: v.optional(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(50))),
  answer: answerChangeSchema,
  offering: v.optional(offeringChoiceSchema, "keep"),
  /** The producer's own end of the order window; null = the sale's; absent = as it was. */
  closesAt: v.optional(v.nullable(instantSchema)),
  word: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
});
export type SaleAnswer = v.InferOutput<typeof saleAnswerSchema>;

/** Many dates answered at once; one that is not the producer's refuses all. */
export const saleAnswersSchema = v.object({
  answers: v.pipe(v.array(saleAnswerSchema), v.minLength(1), v.maxLength(60)),
});
export const saleAnswersDoneSchema = v.object({ answered: v.number() });

/** The answers a market writes down for its producers. */
export const answersForSchema = v.object({
  catalogIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(200)),
  answer: answerChangeSchema,
});

export const defaultAnswerSchema = v.picklist(["ask", "yes", "no"]);
export type DefaultAnswer = v.InferOutput<typeof defaultAnswerSchema>;
export const defaultAnswerChangeSchema = v.object({ marketSlug: v.string(), answer: defaultAnswerSchema });

/** One catalog at one date, as its producer sees and changes it. */
export const catalogAnswerSchema = v.object({
  catalogId: v.string(),
  catalogName: v.string(),
  answer: v.nullable(answerSchema),
  answeredAt: v.nullable(instantSchema),
  /** Chosen packings; null = the whole catalog. */
  chosen: v.nullable(v.number()),
  closesAt: v.nullable(instantSchema),
  word: v.string(),
  invitedAt: v.nullable(instantSchema),
  answerBy: v.nullable(instantSchema),
  stockAskedAt: v.nullable(instantSchema),
  stockConfirmedAt: v.nullable(instantSchema),
});
export type CatalogAnswer = v.InferOutput<typeof catalogAnswerSchema>;

/** A product as the producer chooses it for one date. */
export const offeredProductSchema = v.object({
  productId: v.string(),
  catalogId: v.string(),
  name: v.string(),
  picture: v.string(),
  tint: v.string(),
  base: v.picklist(["piece", "g", "ml"]),
  /** Left to sell and ordered or held, in the base unit; onHand is their sum, null = without limit. */
  onHand: v.nullable(v.number()),
  reserved: v.number(),
  /** Whether the figures above are of this date alone. */
  dated: v.boolean(),
  /** Left out of its sales by the market. */
  off: v.boolean(),
  variants: v.array(v.object({ id: v.string(), label: v.string(), priceCents: cents, onSale: v.boolean() })),
});
export type OfferedProduct = v.InferOutput<typeof offeredProductSchema>;

export const saleOfferingSchema = v.object({
  marketName: v.string(),
  marketSlug: v.string(),
  distribution: distributionCardSchema,
  catalogs: v.array(catalogAnswerSchema),
  products: v.array(offeredProductSchema),
});
export type SaleOffering = v.InferOutput<typeof saleOfferingSchema>;

/** "Tout est juste", or the figures as they are. */
export const stockConfirmationSchema = v.object({
  stocks: v.pipe(v.array(stockChoiceSchema), v.maxLength(1000)),
});

/** Whom a market asks; none named = everybody who has not answered (or, for stocks, who comes). */
export const inviteSchema = v.object({
  distributionIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(60)),
  catalogIds: v.optional(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(200))),
  answerBy: v.optional(instantSchema),
});
export const askStocksSchema = v.object({
  catalogIds: v.optional(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(200))),
});
/** How many catalogs were asked now. */
export const askedSchema = v.object({ asked: v.number() });

/** What a mail's link shows before anything is answered, and after. */
export const answerLinkSchema = v.object({
  producerName: v.string(),
  producerSlug: v.string(),
  marketName: v.string(),
  distribution: distributionCardSchema,
  answer: v.nullable(answerSchema),
  /** Whether there is a last time, and what "as last time" or the whole catalog would put on sale. */
  last: v.nullable(v.object({ pickupOn: v.string(), products: v.array(v.string()) })),
  all: v.number(),
  onSale: v.array(v.string()),
});
export type AnswerLink = v.InferOutput<typeof answerLinkSchema>;
export const answerByLinkSchema = v.object({
  answer: answerSchema,
  offering: v.optional(v.picklist(["last", "all"]), "last"),
});

/** "Samedi est-il prêt ?": what the next date still needs. */
export const readinessSchema = v.object({
  catalogs: v.number(),
  answered: v.number(),
  coming: v.number(),
  stocksConfirmed: v.number(),
  /** Asked and not confirmed yet. */
  stocksAsked: v.number(),
  offers: v.number(),
  /** On sale with nothing left, and on sale at another price than in the catalog. */
  soldOut: v.number(),
  priceChanged: v.number(),
  lead: v.nullable(v.string()),
  /** Of the team, those who were in charge most often first. */
  leads: v.array(v.object({ userId: v.string(), firstName: v.string() })),
});
export type Readiness = v.InferOutput<typeof readinessSchema>;
