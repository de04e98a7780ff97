import { type Refusal, refuse } from "../contract/codes.ts";

/** Addresses beside the first one. */
export const MOST_HOUSEHOLD_LOGINS = 3;

export type HouseholdWish = {
  /** How many addresses there are beside the first one. */
  readonly added: number;
  /** Whether the address has an account or stands in a household, this one included. */
  readonly isTaken: boolean;
};

/** HSE-1. Why an address cannot be added; undefined = it can. */
export function householdRefusal({ added, isTaken }: HouseholdWish): Refusal | undefined {
  if (isTaken) return refuse("address_taken");
  return added >= MOST_HOUSEHOLD_LOGINS ? refuse("household_full") : undefined;
}

/** HSE-2. Whether a session may change the household's addresses and its password; given by which address it came in. */
export const rulesHousehold = (session: { readonly householdLoginId: string | null }): boolean =>
  session.householdLoginId === null;
