import type { DueStatus, DueWay } from "../due/due-way.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";

type TillDue = { readonly amountCents: Cents; readonly way: DueWay; readonly status: DueStatus };

/** TIL-1. Promised, carried or taken at the till: a present, what was taken back and what a card has paid are no affair of it. */
export const isOfTheTill = ({ status, way }: Pick<TillDue, "status" | "way">): boolean =>
  status === "open" || status === "carried" || (status === "collected" && (way === "cash" || way === "terminal"));

export type TillSums = {
  readonly cashCents: Cents;
  readonly terminalCents: Cents;
  /** Promised at the till, or on a card page that nobody has paid: still to come. */
  readonly openCents: Cents;
  readonly carriedCents: Cents;
};

/** TIL-1. What the till took of a date, and what is still to come. What a card paid is none of it. */
export const tillSums = (dues: readonly TillDue[]): TillSums => {
  const sum = (which: (due: TillDue) => boolean): Cents => sumCents(dues.filter(which).map((due) => due.amountCents));
  return {
    cashCents: sum(({ way, status }) => status === "collected" && way === "cash"),
    terminalCents: sum(({ way, status }) => status === "collected" && way === "terminal"),
    openCents: sum(({ status }) => status === "open"),
    carriedCents: sum(({ status }) => status === "carried"),
  };
};

/** TIL-1. What is in the till, its terminal's account included: taken, less what it gave back and what it handed over. */
export const heldInTill = (
  sums: Pick<TillSums, "cashCents" | "terminalCents">,
  out: { readonly repaidCents: Cents; readonly givenCents: Cents },
): Cents => cents(sums.cashCents + sums.terminalCents - out.repaidCents - out.givenCents);
