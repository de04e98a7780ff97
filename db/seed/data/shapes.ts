import type { AllergenKey } from "../../../core/catalog/allergens.ts";
import type { CategoryKey } from "../../../core/catalog/categories.ts";
import type { LabelKey } from "../../../core/catalog/labels.ts";
import type { SaleUnit } from "../../../core/line/line-terms.ts";
import type { Bps } from "../../../core/money/bps.ts";
import type { Cents } from "../../../core/money/cents.ts";
import type { MarketRole } from "../../../core/people/capability.ts";
import type { Grams } from "../../../core/quantity/grams.ts";
import type { Milli } from "../../../core/quantity/milli.ts";

// What the demo market is made of: plain values with keys and slugs. The seed gives ids and dates and writes them.

export type DemoMarket = {
  readonly slug: string;
  readonly name: string;
  readonly kind: "market" | "collective" | "producer_shop";
  readonly composition: "before" | "during";
  readonly timeZone: string;
  readonly tagline: string;
  readonly about: string;
  readonly howItWorks: string;
  readonly uncollectedText: string;
  readonly contactEmail: string;
  readonly scene: string;
  readonly place: DemoPlace & { readonly name: string; readonly address: string };
  /** Local wall-clock times; the weekday counts from Monday = 1. */
  readonly pickup: { readonly weekday: number; readonly from: string; readonly to: string };
};

export type DemoPlace = {
  readonly commune: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
};

export type DemoPerson = {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: "fr" | "en";
  /** Their roles in the market; a customer has none. */
  readonly roles: readonly MarketRole[];
};

export type DemoProducer = {
  readonly slug: string;
  readonly name: string;
  readonly owner: DemoPerson;
  readonly place: DemoPlace;
  /** Invented; only its check digit is true. */
  readonly siret: string;
  readonly tagline: string;
  readonly story: string;
  readonly labels: readonly LabelKey[];
  readonly scene: string;
  readonly products: readonly DemoProduct[];
};

export type DemoTint = "leaf" | "peach" | "honey" | "clay" | "rose" | "sky" | "cream";

export type DemoProduct = {
  /** Unique in the whole market. */
  readonly key: string;
  readonly name: string;
  readonly category: CategoryKey;
  readonly description: string;
  readonly labels: readonly LabelKey[];
  readonly cold: "ambient" | "fresh" | "frozen";
  readonly picture: string;
  readonly tint: DemoTint;
  readonly origin: string | null;
  readonly allergens: readonly AllergenKey[];
  /** In the base unit; the amount null = without limit. */
  readonly stock: { readonly unit: "piece" | "g" | "ml"; readonly amount: number | null };
  readonly variants: readonly DemoVariant[];
};

export type DemoContent = { readonly grams?: Grams; readonly ml?: number; readonly pieces?: number };

export type DemoTerms =
  | {
      readonly kind: "counted";
      readonly unit: SaleUnit;
      readonly priceCents: Cents;
      readonly stepMilli: Milli;
      readonly content: DemoContent;
    }
  | {
      readonly kind: "weighed";
      readonly perKgCents: Cents;
      readonly estimateGrams: Grams;
      readonly maxGrams: Grams;
    };

export type DemoVariant = {
  /** Unique in its product. */
  readonly key: string;
  readonly label: string;
  readonly terms: DemoTerms;
  readonly vatBps: Bps;
  /** Base units of the stock that one sale unit (or piece) takes. */
  readonly stockPerUnit: number;
};

export type DemoBasket = {
  readonly personKey: string;
  readonly lines: readonly {
    readonly productKey: string;
    readonly variantKey: string;
    readonly quantityMilli: Milli;
  }[];
};
