import type { DemoProduct } from "./shapes.ts";

type Optional = "labels" | "cold" | "origin" | "allergens";
type Described = Omit<DemoProduct, Optional> & Partial<Pick<DemoProduct, Optional>>;

/** A product that keeps on a shelf, has no label and no allergen, and comes from the farm, unless it says otherwise. */
export const product = (described: Described): DemoProduct => ({
  labels: [],
  cold: "ambient",
  origin: null,
  allergens: [],
  ...described,
});
