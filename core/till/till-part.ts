import { type Cents, cents, sumCents } from "../money/cents.ts";
import { cardPart } from "../settlement/backing.ts";

/** What the till owes one payee of a date, and what it handed over of it. What was taken back is no giving. */
export type TillPart = {
  readonly payeeKind: "producer" | "market";
  readonly tillCents: Cents;
  readonly tillGiven: readonly { readonly amountCents: Cents }[];
};

/** TIL-2. What is still to be handed over; of the market's own part nothing, it stays where it is. */
export const leftToGive = ({ payeeKind, tillCents, tillGiven }: TillPart): Cents =>
  cents(payeeKind === "market" ? 0 : tillCents - sumCents(tillGiven.map((one) => one.amountCents)));

/** Long enough to see in the evening that a name was touched instead of another. */
const TAKE_BACK_MS = 24 * 3_600_000;

/** TIL-3. Whether a giving entered by mistake can still be taken back. */
export const canTakeBack = (giving: { readonly at: number }, now: number): boolean => now < giving.at + TAKE_BACK_MS;

type Settled = TillPart & {
  readonly netCents: Cents;
  /** Of the net what paid back a debt: neither received nor to come. */
  readonly takenCents: Cents;
  readonly carriedCents: Cents;
  /** The card part has arrived. */
  readonly isPaid: boolean;
};

/** TIL-4. What a payee has of a settlement and what is to come of it, whichever way it takes; together its net less debts paid back. */
export function receivedOf(one: Settled): { readonly receivedCents: Cents; readonly toComeCents: Cents } {
  const all = cents(one.netCents - one.takenCents);
  const card = cents(cardPart(one) - one.takenCents);
  // The market's own coins are in its till from the first moment.
  const inHand = one.payeeKind === "market" ? one.tillCents : cents(one.tillCents - leftToGive(one));
  const receivedCents = cents((one.isPaid ? card : 0) + inHand);
  return { receivedCents, toComeCents: cents(all - receivedCents) };
}

/**
 * TIL-4. Where nothing comes by transfer the till alone says how a settlement stands: `waits` there, or was `given`. undefined = the
 * transfer says it.
 */
export function tillState(one: Omit<Settled, "isPaid">): "waits" | "given" | undefined {
  if (one.payeeKind === "market" || one.tillCents === 0 || cardPart(one) > one.takenCents) return undefined;
  return leftToGive(one) > 0 ? "waits" : "given";
}
