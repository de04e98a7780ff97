import { type CartLine, cartLineOf } from "./cart-line.ts";

/** A cart as this device keeps it. `checkoutId`: a payment page was opened with it and nobody knows yet how it ended. */
export interface StoredCart {
  readonly lines: readonly CartLine[];
  readonly checkoutId: string | null;
}

const nothing: StoredCart = { lines: [], checkoutId: null };

export function parseCart(text: string | null): StoredCart {
  if (text === null) return nothing;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (typeof value !== "object" || value === null) return nothing;
  const lines = "lines" in value && Array.isArray(value.lines) ? value.lines : [];
  const checkoutId = "checkoutId" in value && typeof value.checkoutId === "string" ? value.checkoutId : null;
  return { lines: lines.flatMap((line) => cartLineOf(line) ?? []), checkoutId };
}

export const writtenCart = (cart: StoredCart): string | null =>
  cart.lines.length === 0 && cart.checkoutId === null ? null : JSON.stringify(cart);
