import type { DemoProducer, DemoProduct, DemoVariant } from "./shapes.ts";

/** One thing that a customer can put into a basket. */
export type OnSale = {
  readonly producerSlug: string;
  readonly product: DemoProduct;
  readonly variant: DemoVariant;
};

export const onSale = (producers: readonly DemoProducer[]): OnSale[] =>
  producers.flatMap((producer) =>
    producer.products.flatMap((product) =>
      product.variants.map((variant) => ({ producerSlug: producer.slug, product, variant })),
    ),
  );
