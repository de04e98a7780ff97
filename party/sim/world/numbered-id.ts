/** What an id of the simulation names; a kind of their own keeps them apart, so that no two things share one. */
const KINDS = {
  market: 1,
  user: 2,
  producer: 3,
  catalog: 4,
  product: 5,
  offer: 6,
  pool: 7,
  sale: 8,
  basket: 9,
  line: 10,
  checkout: 11,
  payment: 12,
  posting: 13,
  duty: 14,
  fee: 15,
  command: 16,
  row: 17,
} as const;

/** A UUID that is the same in every run. */
export const numberedId = (kind: keyof typeof KINDS, number: number): string =>
  `018f0000-0000-70${KINDS[kind].toString(16).padStart(2, "0")}-8000-${number.toString(16).padStart(12, "0")}`;
