import * as v from "valibot";
import { SALE_UNITS } from "../line/line-terms.ts";
import { bps, cents, grams, idSchema, instantSchema, milli } from "./values.ts";

/* A producer's products as its own space reads and writes them. Rules: core/product. */

const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const orNone = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);

export const TINTS = ["leaf", "peach", "honey", "clay", "rose", "sky", "cream"] as const;
export const coldSchema = v.picklist(["ambient", "fresh", "frozen"]);
export const stockBaseSchema = v.picklist(["piece", "g", "ml"]);
/** A drawing of ours by its key, or an uploaded file of the producer's. */
const pictureSchema = v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]{1,40}|file:[0-9a-f-]{36})$/));

const MOST_GRAMS = 1_000_000;
/** Base units: a tonne, a thousand litres, a million pieces. */
const stockSchema = whole(1_000_000);

const variantShape = {
  label: text(60),
  kind: v.picklist(["counted", "weighed"]),
  unit: v.picklist(SALE_UNITS),
  /** counted: per sale unit; weighed: per kg. */
  priceCents: whole(1_000_000),
  vatBps: whole(10_000),
  estimateGrams: orNone(whole(MOST_GRAMS)),
  maxGrams: orNone(whole(MOST_GRAMS)),
  pieceWeighed: v.boolean(),
  stepMilli: whole(100_000),
  minMilli: orNone(whole(10_000_000)),
  maxMilli: orNone(whole(10_000_000)),
  contentGrams: orNone(whole(MOST_GRAMS)),
  contentMl: orNone(whole(MOST_GRAMS)),
  contentPieces: orNone(whole(10_000)),
  on: v.boolean(),
};
/** A null id is a new packing. */
export const variantInputSchema = v.object({ id: v.nullable(idSchema), ...variantShape });
export type VariantInput = v.InferOutput<typeof variantInputSchema>;

const productShape = {
  name: text(120),
  description: text(2000),
  category: text(40),
  labels: v.pipe(v.array(text(40)), v.maxLength(12)),
  allergens: v.pipe(v.array(text(40)), v.maxLength(14)),
  origin: orNone(text(80)),
  cold: coldSchema,
  picture: pictureSchema,
  tint: v.picklist(TINTS),
  season: orNone(v.object({ from: whole(12), to: whole(12) })),
  isBox: v.boolean(),
};

export const productInputSchema = v.object({
  /** Null: a new product. */
  id: v.nullable(idSchema),
  /** As it was read: a product that changed since is told, never overwritten. */
  revision: whole(1_000_000_000),
  ...productShape,
  variants: v.pipe(v.array(variantInputSchema), v.maxLength(30)),
  /** What is left in the base unit (null = without limit), and what was left when it was read: the stock moves by the difference. */
  stock: v.object({ left: orNone(stockSchema), seen: orNone(stockSchema) }),
});
export type ProductInput = v.InferOutput<typeof productInputSchema>;

/** One save of a form or of a whole grid: all of it, or nothing. */
export const saveProductsSchema = v.object({
  products: v.pipe(v.array(productInputSchema), v.minLength(1), v.maxLength(1000)),
});

export const savedProductsSchema = v.object({
  /** In the order given, with the ids of new ones. */
  productIds: v.array(v.string()),
  /** Open sales of this catalog in which something of it is not on sale, or at another price than now. */
  openSales: v.array(v.string()),
});
export type SavedProducts = v.InferOutput<typeof savedProductsSchema>;

/** `products_refused` says for every field what is wrong; `row` counts from 0 in the list sent, `variant` in the product. */
export const productRefusalSchema = v.object({
  row: v.number(),
  variant: v.nullable(v.number()),
  field: v.string(),
  why: v.picklist(["invalid", "stale", "stock_in_use"]),
});
export type ProductRefusal = v.InferOutput<typeof productRefusalSchema>;

export const catalogVariantSchema = v.object({
  ...variantShape,
  id: v.string(),
  priceCents: cents,
  vatBps: bps,
  estimateGrams: v.nullable(grams),
  maxGrams: v.nullable(grams),
  stepMilli: milli,
  minMilli: v.nullable(milli),
  maxMilli: v.nullable(milli),
  /** Base units that one sale unit takes of the stock. */
  stockPerUnit: v.number(),
});
export type CatalogVariant = v.InferOutput<typeof catalogVariantSchema>;

export const catalogProductSchema = v.object({
  ...productShape,
  id: v.string(),
  revision: v.number(),
  picture: v.string(),
  tint: v.string(),
  /** Retired as a whole: none of its packings is on sale. */
  on: v.boolean(),
  variants: v.array(catalogVariantSchema),
  stock: v.object({
    base: stockBaseSchema,
    left: v.nullable(v.number()),
    reserved: v.number(),
    /** Its base unit cannot change: something of it is ordered or on sale now. */
    fixed: v.boolean(),
  }),
  /** Its own quantity or box content at dates to come. */
  dates: v.array(
    v.object({
      distributionId: v.string(),
      left: v.nullable(v.number()),
      hasOwnStock: v.boolean(),
      box: v.string(),
    }),
  ),
  /** On sale in open sales: at these prices, by packing. */
  onSale: v.array(v.object({ distributionId: v.string(), variantId: v.string(), priceCents: cents })),
  /** Offered in a sale that has opened: it can be retired, not deleted. */
  offered: v.boolean(),
});
export type CatalogProduct = v.InferOutput<typeof catalogProductSchema>;

export const catalogSaleSchema = v.object({
  distributionId: v.string(),
  marketName: v.string(),
  timeZone: v.string(),
  pickupOn: v.string(),
  opensAt: instantSchema,
  closesAt: instantSchema,
  open: v.boolean(),
  /** It sells the whole catalog there; else a choice. */
  whole: v.boolean(),
});
export type CatalogSale = v.InferOutput<typeof catalogSaleSchema>;

export const catalogProductsSchema = v.object({
  catalog: v.object({ id: v.string(), number: v.number(), name: v.string() }),
  /** What the platform takes of a price, for "vous recevrez". */
  feeBps: bps,
  feeVatBps: bps,
  products: v.array(catalogProductSchema),
  /** Sales to come and open ones that this catalog takes part in. */
  sales: v.array(catalogSaleSchema),
  now: instantSchema,
});
export type CatalogProducts = v.InferOutput<typeof catalogProductsSchema>;

export const orderProductsSchema = v.object({
  productIds: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(1000)),
});
/** In an open sale: withdraw at once, put on sale as it is now, or put back at the price of now for later orders. */
export const saleOfProductSchema = v.object({ mode: v.picklist(["withdraw", "add", "reprice"]) });
/** `left` null: at that date it draws on the product's own stock again. */
export const datedStockSchema = v.object({ left: orNone(stockSchema), seen: orNone(stockSchema) });
export const boxContentSchema = v.object({ body: text(1000) });
export const weightMemorySchema = v.object({
  memory: v.nullable(v.object({ pieces: v.number(), estimateGrams: grams, maxGrams: grams })),
});
/** What the boxes of a date hold, by product. */
export const boxesSchema = v.object({ boxes: v.record(v.string(), v.string()) });
