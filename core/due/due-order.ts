import { type Cents, cents, minCents, NO_CENTS } from "../money/cents.ts";
import type { DueStatus } from "./due-way.ts";

export type StandingDue = { readonly id: string; readonly status: DueStatus; readonly leftCents: Cents };

/** Nobody has paid a promise, an account is only written, and coins must be counted back into a hand. */
const ORDER: readonly DueStatus[] = ["open", "carried", "collected"];

/** DUE-6. Of which dues an amount is taken back, and how much: promises first, then what was carried, then from the till. */
export function takenBack(dues: readonly StandingDue[], amountCents: Cents): { id: string; cents: Cents }[] {
  const parts: { id: string; cents: Cents }[] = [];
  let left = amountCents;
  const inOrder = dues
    .filter((due) => ORDER.includes(due.status))
    .toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.id < b.id ? -1 : 1));
  for (const due of inOrder) {
    const part = minCents(due.leftCents, left);
    if (part <= NO_CENTS) continue;
    parts.push({ id: due.id, cents: part });
    left = cents(left - part);
  }
  return parts;
}
