import { type Cents, cents } from "../money/cents.ts";

/**
 * How what is still due of a basket is settled. `promised`: the customer pays at the market's till in a moment; until that is
 * entered the distribution is not closed. `waived`: given as a present.
 */
export const DUE_WAYS = ["card", "cash", "terminal", "promised", "carried", "waived"] as const;
export type DueWay = (typeof DUE_WAYS)[number];
export const isDueWay = (value: unknown): value is DueWay => DUE_WAYS.some((way) => way === value);

/** `withdrawn`: taken back before anybody had paid, or given back by hand. */
export const DUE_STATUSES = ["open", "collected", "carried", "waived", "withdrawn"] as const;
export type DueStatus = (typeof DUE_STATUSES)[number];

/** The provider takes no card payment below this. */
export const LEAST_CARD_CENTS = cents(50);

/** What a due is as soon as its way was chosen: money that was handed over is there, a promise and a page are not. */
export const dueStatus = (way: DueWay): Exclude<DueStatus, "withdrawn"> => {
  switch (way) {
    case "card":
    case "promised":
      return "open";
    case "cash":
    case "terminal":
      return "collected";
    case "carried":
    case "waived":
      return way;
  }
};

export type DueRefusal = "due_way_required" | "due_below_card" | "due_needs_account" | "forbidden";

/** DUE-1. Why a due cannot be settled so; undefined = it can. */
export function dueRefusal(choice: {
  readonly way: DueWay | undefined;
  readonly amountCents: Cents;
  /** The customer has an account that the next order will ask. */
  readonly hasAccount: boolean;
  readonly mayWaive: boolean;
}): DueRefusal | undefined {
  switch (choice.way) {
    case undefined:
      return "due_way_required";
    case "card":
      return choice.amountCents < LEAST_CARD_CENTS ? "due_below_card" : undefined;
    case "carried":
      return choice.hasAccount ? undefined : "due_needs_account";
    case "waived":
      return choice.mayWaive ? undefined : "forbidden";
    case "cash":
    case "terminal":
    case "promised":
      return undefined;
  }
}

export type SettlingRefusal = "due_settled" | "due_being_paid" | "distribution_closed";

/**
 * DUE-7. Why a due as it stands cannot be settled so any more; undefined = it can. What was carried stands on an account: only its
 * money takes it off, on the day or long after.
 */
export function settlingRefusal(due: {
  readonly status: DueStatus;
  readonly way: DueWay;
  /** Its distribution is validated. */
  readonly isClosed: boolean;
  /** An order's payment page that is open asks for it along. */
  readonly isAsked: boolean;
}): SettlingRefusal | undefined {
  switch (due.status) {
    case "open":
      return due.isClosed ? "distribution_closed" : undefined;
    case "carried":
      if (dueStatus(due.way) !== "collected") return "due_settled";
      return due.isAsked ? "due_being_paid" : undefined;
    case "collected":
    case "waived":
    case "withdrawn":
      return "due_settled";
  }
}
