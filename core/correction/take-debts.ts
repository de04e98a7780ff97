import { type Cents, cents, minCents } from "../money/cents.ts";

/** What is still open of it. */
export type OpenDebt = { readonly id: string; readonly at: number; readonly openCents: Cents };
export type TakenDebt = { readonly debtId: string; readonly cents: Cents };

/** DEB-1. Debts are paid back oldest first out of what would be transferred, never more than that; the rest waits for the next. */
export function takeDebts(availableCents: Cents, debts: readonly OpenDebt[]): TakenDebt[] {
  const taken: TakenDebt[] = [];
  let left = availableCents;
  for (const debt of debts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const part = minCents(left, debt.openCents);
    if (part <= 0) continue;
    taken.push({ debtId: debt.id, cents: part });
    left = cents(left - part);
  }
  return taken;
}
