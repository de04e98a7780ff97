import * as v from "valibot";
import type { producerCardSchema } from "../../core/contract/market.ts";
import { producer } from "../schema/producer.ts";

const labelsSchema = v.array(v.string());

/** Labels and allergens of a JSON column. */
export const wordsOf = (json: unknown): string[] => v.parse(labelsSchema, json);

export const producerCardColumns = {
  slug: producer.slug,
  name: producer.name,
  tagline: producer.tagline,
  commune: producer.commune,
  scene: producer.scene,
  labels: producer.labels,
};

type ProducerCard = v.InferOutput<typeof producerCardSchema>;

export const producerCardOf = (row: Omit<ProducerCard, "labels"> & { labels: unknown }): ProducerCard => ({
  slug: row.slug,
  name: row.name,
  tagline: row.tagline,
  commune: row.commune,
  scene: row.scene,
  labels: wordsOf(row.labels),
});
