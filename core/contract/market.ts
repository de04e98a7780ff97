import * as v from "valibot";
import { REGISTRATIONS, VISIBILITIES } from "../market/visibility.ts";
import { marketFeeSchema } from "./market-fee.ts";
import { pointSchema } from "./place.ts";
import { richTextSchema } from "./rich-text.ts";
import { usualHoursSchema } from "./usual-hours.ts";
import { bodySchema, bps, cents, emailSchema, grams, instantSchema, milli, nameSchema } from "./values.ts";

export const saleStateSchema = v.picklist(["draft", "planned", "open", "closed", "cancelled"]);

export const distributionCardSchema = v.object({
  id: v.string(),
  pickupOn: v.string(),
  opensAt: instantSchema,
  closesAt: instantSchema,
  pickupStartsAt: instantSchema,
  pickupEndsAt: instantSchema,
  placeName: v.string(),
  /** A word of the market about this date. */
  note: v.string(),
  /** `draft` is met by the market's team only. */
  state: saleStateSchema,
  /** Its opening waits (DIS-6): past its instant it is still planned. */
  held: v.boolean(),
  /** How many more baskets it takes; null = as many as come. */
  placesLeft: v.nullable(v.number()),
  validatedAt: v.nullable(instantSchema),
  /** The market's: instants are shown on its clocks. */
  timeZone: v.string(),
});
export type DistributionCard = v.InferOutput<typeof distributionCardSchema>;

export const producerCardSchema = v.object({
  slug: v.string(),
  name: v.string(),
  tagline: v.string(),
  commune: v.string(),
  scene: v.string(),
  labels: v.array(v.string()),
});

export const marketCardSchema = v.object({
  slug: v.string(),
  /** Where it is, for distances; null where nobody said. */
  point: v.nullable(pointSchema),
  name: v.string(),
  commune: v.string(),
  postcode: v.string(),
  tagline: v.string(),
  scene: v.string(),
  producers: v.number(),
  next: v.nullable(distributionCardSchema),
});
/** `mine`: the markets that who asks is a member of, also those that are listed nowhere. */
export const marketListSchema = v.object({ markets: v.array(marketCardSchema), mine: v.array(marketCardSchema) });

export const visibilitySchema = v.picklist(VISIBILITIES);
export const registrationSchema = v.picklist(REGISTRATIONS);

/** What who asks is towards a market. */
export const marketViewerSchema = v.object({
  member: v.boolean(),
  mayOrder: v.boolean(),
  /** How their own request for membership stands; null = none was made. */
  requestStatus: v.nullable(v.picklist(["waiting", "accepted", "declined"])),
});

export const marketPageSchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  kind: v.picklist(["market", "collective", "producer_shop"]),
  tagline: v.string(),
  about: v.string(),
  howItWorks: v.string(),
  /** Formatted, where they were written so; else their words stand above. */
  aboutDoc: v.nullable(richTextSchema),
  howItWorksDoc: v.nullable(richTextSchema),
  uncollectedText: v.string(),
  placeName: v.string(),
  placeAddress: v.string(),
  commune: v.string(),
  postcode: v.string(),
  timeZone: v.string(),
  scene: v.string(),
  point: v.nullable(pointSchema),
  /** Said of the place beside its address: "ouvert dès 9 h 30", "derrière l’église". */
  placeHours: v.string(),
  placeNotes: v.string(),
  usualHours: v.nullable(usualHoursSchema),
  /** Only where the market ticked that it may be shown; else there is the form. */
  contact: v.nullable(v.object({ name: v.string(), email: v.string(), phone: v.string() })),
  externalUrl: v.string(),
  logoFileId: v.nullable(v.string()),
  coverFileId: v.nullable(v.string()),
  visibility: visibilitySchema,
  registration: registrationSchema,
  viewer: marketViewerSchema,
  distributions: v.array(distributionCardSchema),
  /** Who is in charge of these dates, "Claire D.": for members, nobody else learns a name. */
  leads: v.array(v.object({ distributionId: v.string(), name: v.string() })),
  producers: v.array(producerCardSchema),
});
export type MarketPage = v.InferOutput<typeof marketPageSchema>;

export const contactSchema = v.object({ name: nameSchema, email: emailSchema, body: bodySchema });

export const offerSchema = v.object({
  id: v.string(),
  producerId: v.string(),
  productId: v.string(),
  name: v.string(),
  /** "la botte", "500 g", "le pot"… */
  label: v.string(),
  description: v.string(),
  category: v.string(),
  labels: v.array(v.string()),
  allergens: v.array(v.string()),
  origin: v.nullable(v.string()),
  cold: v.picklist(["ambient", "fresh", "frozen"]),
  picture: v.string(),
  tint: v.string(),
  kind: v.picklist(["counted", "weighed"]),
  unit: v.string(),
  /** counted: per sale unit; weighed: per kg. */
  priceCents: cents,
  estimateGrams: v.nullable(grams),
  maxGrams: v.nullable(grams),
  stepMilli: milli,
  /** Least and most of it in one order; null = no bound. */
  minMilli: v.nullable(milli),
  maxMilli: v.nullable(milli),
  /** Every piece is weighed and billed by itself. */
  pieceWeighed: v.boolean(),
  /** A box whose content changes from date to date: it is read with the product. */
  isBox: v.boolean(),
  contentGrams: v.nullable(grams),
  contentMl: v.nullable(v.number()),
  contentPieces: v.nullable(v.number()),
  vatBps: bps,
  stockPoolId: v.string(),
  stockPerUnit: v.number(),
});
export type Offer = v.InferOutput<typeof offerSchema>;

/** What is left per stock pool in base units; null = without limit. */
export const stockSchema = v.record(v.string(), v.nullable(v.number()));

export const shopSchema = v.object({
  market: v.object({
    id: v.string(),
    slug: v.string(),
    name: v.string(),
    timeZone: v.string(),
    scene: v.string(),
    weighedCharge: v.picklist(["maximum", "estimate"]),
    uncollectedText: v.string(),
  }),
  distribution: distributionCardSchema,
  /** Whether who asks may order here (VIS-3). */
  mayOrder: v.boolean(),
  producers: v.array(
    v.object({
      id: v.string(),
      slug: v.string(),
      name: v.string(),
      /** Its own end of the order window, earlier than the sale's (WIN-2); null = with the sale. */
      closesAt: v.nullable(instantSchema),
    }),
  ),
  offers: v.array(offerSchema),
  fees: v.array(marketFeeSchema),
  stock: stockSchema,
  now: instantSchema,
});
export type Shop = v.InferOutput<typeof shopSchema>;

export const producerPageSchema = v.object({
  slug: v.string(),
  name: v.string(),
  tagline: v.string(),
  story: v.string(),
  labels: v.array(v.string()),
  scene: v.string(),
  commune: v.string(),
  postcode: v.string(),
  profession: v.string(),
  elsewhere: v.string(),
  website: v.string(),
  /** What it can show, and by whom it is certified. */
  certifications: v.array(v.object({ key: v.string(), certifier: v.string() })),
  /** File ids; the first one opens the page. */
  photos: v.array(v.string()),
  /** Only where the farm ticked it; null = the page has a form. */
  contact: v.nullable(v.object({ phone: v.string(), email: v.string() })),
  products: v.array(v.object({ name: v.string(), picture: v.string(), tint: v.string(), category: v.string() })),
  markets: v.array(marketCardSchema),
});
