import * as v from "valibot";
import { OPEN_SALES } from "../linking/leaves-sale.ts";
import { cents, idSchema, instantSchema, slugSchema } from "./values.ts";

const word = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
export const BY_NUMBER = ["link", "ask"] as const;
const numberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));
/** The secret part of a catalog's link. */
export const linkTokenSchema = v.pipe(v.string(), v.regex(/^[\w-]{20,100}$/));

/** A producer's own catalogs. */
export const ownCatalogsSchema = v.object({
  catalogs: v.array(
    v.object({
      id: v.string(),
      number: v.number(),
      name: v.string(),
      description: v.string(),
      byNumber: v.picklist(BY_NUMBER),
      /** null = none was made yet. */
      linkToken: v.nullable(v.string()),
      retired: v.boolean(),
      products: v.number(),
      markets: v.array(v.string()),
    }),
  ),
});
export type OwnCatalog = v.InferOutput<typeof ownCatalogsSchema>["catalogs"][number];

const catalogName = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80));
export const newCatalogSchema = v.object({ name: catalogName, description: v.optional(word(500), "") });
export const catalogChangeSchema = v.partial(
  v.object({ name: catalogName, description: word(500), byNumber: v.picklist(BY_NUMBER), retired: v.boolean() }),
);
export type CatalogChange = v.InferOutput<typeof catalogChangeSchema>;
export const madeCatalogSchema = v.object({ catalogId: v.string() });
export const catalogLinkTokenSchema = v.object({ linkToken: v.string() });

/** What a number, and perhaps its link, tells of a catalog. */
export const publicCatalogSchema = v.object({
  id: v.string(),
  number: v.number(),
  name: v.string(),
  description: v.string(),
  byNumber: v.picklist(BY_NUMBER),
  /** Whether the link that was used is the one that stands: connecting needs no question. */
  byLink: v.boolean(),
  producer: v.object({
    slug: v.string(),
    name: v.string(),
    commune: v.string(),
    postcode: v.string(),
    scene: v.string(),
    photo: v.nullable(v.string()),
    labels: v.array(v.string()),
    tagline: v.string(),
  }),
  /** Only for who holds the link or already sells it; null for who knows the number alone. */
  products: v.nullable(
    v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        category: v.string(),
        picture: v.string(),
        tint: v.string(),
        variants: v.array(
          v.object({
            label: v.string(),
            kind: v.picklist(["counted", "weighed"]),
            unit: v.string(),
            priceCents: cents,
          }),
        ),
      }),
    ),
  ),
  productCount: v.number(),
  /** Markets of mine that I rule, and whether each sells it. */
  myMarkets: v.array(v.object({ slug: v.string(), name: v.string(), linked: v.boolean(), asked: v.boolean() })),
});
export type PublicCatalog = v.InferOutput<typeof publicCatalogSchema>;
export const catalogTokenQuerySchema = v.object({ k: v.optional(linkTokenSchema) });
export const catalogNumberParamSchema = v.object({
  number: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), numberSchema),
});

export const linkCatalogSchema = v.object({ number: numberSchema, token: v.optional(linkTokenSchema) });
/** By the farm (directory: it chooses which of its catalogs) or by a catalog's number. */
export const askForCatalogSchema = v.variant("by", [
  v.object({ by: v.literal("producer"), producer: slugSchema, message: v.optional(word(1000), "") }),
  v.object({ by: v.literal("number"), number: numberSchema, message: v.optional(word(1000), "") }),
]);
export type AskForCatalog = v.InferOutput<typeof askForCatalogSchema>;
export const askedForCatalogSchema = v.object({ requestId: v.string() });
export const unlinkCatalogSchema = v.object({ openSales: v.picklist(OPEN_SALES) });
export const leftOutSchema = v.object({ off: v.boolean() });

/** The market's page of one connected catalog. */
export const managedCatalogSchema = v.object({
  id: v.string(),
  number: v.number(),
  name: v.string(),
  description: v.string(),
  linkedAt: instantSchema,
  unlinkedAt: v.nullable(instantSchema),
  producer: v.object({
    slug: v.string(),
    name: v.string(),
    commune: v.string(),
    scene: v.string(),
    payoutStatus: v.string(),
    /** For the market's admins, who work with the farm. */
    phone: v.string(),
    contactEmail: v.string(),
  }),
  /** Dates whose sale is open now and holds goods of it. */
  openSales: v.array(v.object({ distributionId: v.string(), pickupOn: v.string() })),
  plannedSales: v.number(),
  products: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      category: v.string(),
      picture: v.string(),
      tint: v.string(),
      off: v.boolean(),
      variants: v.array(
        v.object({ label: v.string(), kind: v.picklist(["counted", "weighed"]), unit: v.string(), priceCents: cents }),
      ),
    }),
  ),
});
export type ManagedCatalogDetail = v.InferOutput<typeof managedCatalogSchema>;

/** Questions that a market asked farms, newest first, and what it sold once. */
export const askedCatalogsSchema = v.object({
  requests: v.array(
    v.object({
      id: v.string(),
      producerSlug: v.string(),
      producerName: v.string(),
      message: v.string(),
      askedAt: instantSchema,
      status: v.picklist(["waiting", "accepted", "declined", "withdrawn"]),
      word: v.string(),
      decidedAt: v.nullable(instantSchema),
    }),
  ),
  /** Connected once, and no longer. */
  former: v.array(
    v.object({
      id: v.string(),
      number: v.number(),
      name: v.string(),
      producerName: v.string(),
      producerSlug: v.string(),
      unlinkedAt: instantSchema,
      /** Its producer still offers it. */
      offered: v.boolean(),
    }),
  ),
});
export type AskedCatalogs = v.InferOutput<typeof askedCatalogsSchema>;

/** Where a producer sells, and who asks. */
export const producerMarketsSchema = v.object({
  markets: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      commune: v.string(),
      scene: v.string(),
      catalogId: v.string(),
      catalogName: v.string(),
      linkedAt: instantSchema,
      defaultAnswer: v.picklist(["ask", "yes", "no"]),
      openSales: v.number(),
      plannedSales: v.number(),
      /** Products that this market leaves out of its sales. */
      leftOut: v.array(v.string()),
    }),
  ),
  requests: v.array(
    v.object({
      id: v.string(),
      marketSlug: v.string(),
      marketName: v.string(),
      commune: v.string(),
      askedBy: v.string(),
      message: v.string(),
      askedAt: instantSchema,
      /** The catalog they named; null = whichever is given. */
      catalogId: v.nullable(v.string()),
    }),
  ),
  catalogs: v.array(v.object({ id: v.string(), name: v.string(), number: v.number() })),
});
export type ProducerMarkets = v.InferOutput<typeof producerMarketsSchema>;
export const requestDecisionSchema = v.object({
  accept: v.boolean(),
  word: v.optional(word(500), ""),
  /** Which catalog is given; needed where none was named. */
  catalogId: v.optional(idSchema),
});

export const producerDirectorySchema = v.object({
  producers: v.array(
    v.object({
      slug: v.string(),
      name: v.string(),
      tagline: v.string(),
      profession: v.string(),
      commune: v.string(),
      postcode: v.string(),
      scene: v.string(),
      photo: v.nullable(v.string()),
      labels: v.array(v.string()),
      /** null = one of the two places has no position. */
      km: v.nullable(v.number()),
      /** The goods whose names answer to what was asked, else the first ones. */
      products: v.array(v.string()),
      productCount: v.number(),
      linked: v.boolean(),
      asked: v.boolean(),
    }),
  ),
  /** How many answer to it; the list holds the nearest of them. */
  total: v.number(),
  /** Whether the market itself has a position to measure from. */
  placed: v.boolean(),
});
export type ProducerDirectory = v.InferOutput<typeof producerDirectorySchema>;
export const directoryQuerySchema = v.object({
  q: v.optional(word(80), ""),
  /** Kilometres around the market; everything where it is left out. */
  within: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number))),
});
