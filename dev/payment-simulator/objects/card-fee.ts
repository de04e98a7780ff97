/** 1.5 % and 0.25 €, half up: what a European card costs on French terms (30.00 € costs 0.70 €). */
export function cardFeeCents(amountCents: number): number {
  return Math.floor((amountCents * 150 + 5_000) / 10_000) + 25;
}
