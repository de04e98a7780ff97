import type { Brand } from "../brand.ts";
import { integer } from "../quantity/integer.ts";

/** Money in integer minor units, VAT included. May be negative (a credit entry, a difference). */
export type Cents = Brand<number, "Cents">;

/** MON-1. Throws on anything but a safe integer. */
export const cents = (value: number): Cents => integer(value, "An amount in cents") as Cents;

export const NO_CENTS: Cents = cents(0);

export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
};

export const minCents = (first: Cents, second: Cents): Cents => (first <= second ? first : second);

export const maxCents = (first: Cents, second: Cents): Cents => (first >= second ? first : second);
