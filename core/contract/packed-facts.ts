import { NO_CENTS } from "../money/cents.ts";
import type { BoardBasket, BoardFacts, FromRoom } from "./board.ts";
import type { BasketLine } from "./order.ts";

// The facts as they travel and as a phone keeps them: 500 baskets of 12 lines hold the same few dozen goods, so what every line
// with that good says alike is said once, and a line only names it. A quarter of the signs to read on a slow phone.

/** The first protocol whose phones read them. */
export const PACKED_SINCE = 3;

type PackedGood = readonly [
  producerId: string,
  producerName: string,
  productName: string,
  variantLabel: string,
  picture: string,
  tint: string,
  cold: BasketLine["cold"],
  kind: BasketLine["kind"],
  unit: string,
  priceCents: BasketLine["priceCents"],
  estimateGrams: BasketLine["estimateGrams"],
  maxGrams: BasketLine["maxGrams"],
  vatBps: BasketLine["vatBps"],
  pieceWeighed: boolean,
];

/** `good` is its place among the facts' goods. What most lines have not yet stands last and is left out. */
type PackedLine = readonly [
  id: string,
  ref: number,
  good: number,
  quantityMilli: BasketLine["quantityMilli"],
  chargedCents: BasketLine["chargedCents"],
  estimateCents: BasketLine["estimateCents"],
  rest?: readonly [
    finalCents: BasketLine["finalCents"],
    finalMilli: BasketLine["finalMilli"],
    finalGrams: BasketLine["finalGrams"],
    reason: string | null,
    origin: BasketLine["origin"],
    extraCents: BasketLine["extraCents"],
    replacedBy: number | null,
  ],
];

export type PackedFacts = Omit<BoardFacts, "baskets"> & {
  readonly goods: readonly PackedGood[];
  readonly baskets: readonly (Omit<BoardBasket, "lines"> & { readonly lines: readonly PackedLine[] })[];
};

/** The same facts with each good said once. */
export function packFacts(facts: BoardFacts): PackedFacts {
  const goods: PackedGood[] = [];
  const placeOf = new Map<string, number>();

  function placed(good: PackedGood): number {
    const name = JSON.stringify(good);
    const known = placeOf.get(name);
    if (known !== undefined) return known;
    placeOf.set(name, goods.length);
    return goods.push(good) - 1;
  }

  const baskets = facts.baskets.map((basket) => ({
    ...basket,
    lines: basket.lines.map((line) => packLine(line, placed(goodOf(line)))),
  }));
  return { ...facts, goods, baskets };
}

/** Takes what `packFacts` made; throws a RangeError where a line names no good. */
export function unpackFacts({ goods, baskets, ...head }: PackedFacts): BoardFacts {
  return {
    ...head,
    baskets: baskets.map((basket) => ({ ...basket, lines: basket.lines.map((line) => unpackLine(line, goods)) })),
  };
}

/** What the room says, as it is taken: no facts are packed any more. */
export type Told = Exclude<FromRoom, { type: "packed_facts" }>;

/** What the room said, its facts as everybody reads them. */
export const unpackMessage = (message: FromRoom): Told =>
  message.type === "packed_facts"
    ? { type: "facts", partial: message.partial, facts: unpackFacts(message.facts) }
    : message;

const goodOf = (line: BasketLine): PackedGood => [
  line.producerId,
  line.producerName,
  line.productName,
  line.variantLabel,
  line.picture,
  line.tint,
  line.cold,
  line.kind,
  line.unit,
  line.priceCents,
  line.estimateGrams,
  line.maxGrams,
  line.vatBps,
  line.pieceWeighed,
];

function packLine(line: BasketLine, good: number): PackedLine {
  const { id, ref, quantityMilli, chargedCents, estimateCents } = line;
  const { finalCents, finalMilli, finalGrams, reason, origin, extraCents, replacedBy } = line;
  const isAsOrdered =
    finalCents === null &&
    finalMilli === null &&
    finalGrams === null &&
    reason === null &&
    origin === "ordered" &&
    extraCents === 0 &&
    replacedBy === null;
  return isAsOrdered
    ? [id, ref, good, quantityMilli, chargedCents, estimateCents]
    : [
        id,
        ref,
        good,
        quantityMilli,
        chargedCents,
        estimateCents,
        [finalCents, finalMilli, finalGrams, reason, origin, extraCents, replacedBy],
      ];
}

function unpackLine(
  [id, ref, place, quantityMilli, chargedCents, estimateCents, rest]: PackedLine,
  goods: readonly PackedGood[],
): BasketLine {
  const good = goods[place];
  if (good === undefined) throw new RangeError(`line ${id} names good ${place}, which was not told`);
  const [finalCents, finalMilli, finalGrams, reason, origin, extraCents, replacedBy] = rest ?? AS_ORDERED;
  return {
    id,
    ref,
    producerId: good[0],
    producerName: good[1],
    productName: good[2],
    variantLabel: good[3],
    picture: good[4],
    tint: good[5],
    cold: good[6],
    kind: good[7],
    unit: good[8],
    priceCents: good[9],
    estimateGrams: good[10],
    maxGrams: good[11],
    vatBps: good[12],
    pieceWeighed: good[13],
    quantityMilli,
    chargedCents,
    estimateCents,
    finalCents,
    finalMilli,
    finalGrams,
    reason,
    origin,
    extraCents,
    replacedBy,
  };
}

const AS_ORDERED: NonNullable<PackedLine[6]> = [null, null, null, null, "ordered", NO_CENTS, null];
