import type { BasketLine } from "../../../core/contract/order.ts";
import { compareNames } from "../../../core/text/collate.ts";

export interface ProducerLines {
  readonly producerId: string;
  readonly producerName: string;
  readonly lines: readonly BasketLine[];
}

/** Lines under their producers, both in the order of the alphabet: the same on every phone and on paper. */
export const producerLinesOf = (lines: readonly BasketLine[]): ProducerLines[] =>
  [...Map.groupBy(lines, (line) => line.producerId)]
    .map(([producerId, own]) => ({
      producerId,
      producerName: own[0]?.producerName ?? "",
      lines: own.toSorted((a, b) => compareNames(a.productName, b.productName) || a.ref - b.ref),
    }))
    .toSorted((a, b) => compareNames(a.producerName, b.producerName));
