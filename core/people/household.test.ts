import { expect, test } from "vitest";
import { householdRefusal, MOST_HOUSEHOLD_LOGINS, rulesHousehold } from "./household.ts";

test("HSE-1 a free address is added while there is room", () => {
  expect(householdRefusal({ added: MOST_HOUSEHOLD_LOGINS - 1, isTaken: false })).toBeUndefined();
  expect(householdRefusal({ added: MOST_HOUSEHOLD_LOGINS, isTaken: false })).toMatchObject({
    refused: "household_full",
  });
  expect(householdRefusal({ added: 0, isTaken: true })).toMatchObject({ refused: "address_taken" });
});

test("HSE-2 the first address rules the household, a second one does not", () => {
  expect(rulesHousehold({ householdLoginId: null })).toBe(true);
  expect(rulesHousehold({ householdLoginId: "01890000-0000-7000-8000-000000000000" })).toBe(false);
});
