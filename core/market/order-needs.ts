/** What a market asks of everybody who orders. */
export type OrderRules = {
  readonly phoneRequired: boolean;
  readonly addressRequired: boolean;
  /** The version of the terms that stands; null where there is nothing to agree to. */
  readonly termsVersion: number | null;
};

/** What is known of who orders; empty text = not given. */
export type Orderer = {
  readonly phone: string;
  readonly address: string;
  /** The newest version agreed to; null = none. */
  readonly agreedTo: number | null;
};

export const ORDER_NEEDS = ["phone", "address", "terms"] as const;
export type OrderNeed = (typeof ORDER_NEEDS)[number];

/** NEE-1, NEE-2. What is still missing before an order, in the order in which it is asked. */
export function missingNeeds(rules: OrderRules, orderer: Orderer): OrderNeed[] {
  const missing: Record<OrderNeed, boolean> = {
    phone: rules.phoneRequired && orderer.phone.trim() === "",
    address: rules.addressRequired && orderer.address.trim() === "",
    terms: rules.termsVersion !== null && orderer.agreedTo !== rules.termsVersion,
  };
  return ORDER_NEEDS.filter((need) => missing[need]);
}
