import { expect, it } from "vitest";
import { missingNeeds } from "./order-needs.ts";

const nothing = { phone: "", address: "", agreedTo: null };
const ana = { phone: "06 12 34 56 78", address: "3 rue du Four", agreedTo: 2 };

it("NEE-1 asks for what the market requires and is not known, and for nothing else", () => {
  const all = { phoneRequired: true, addressRequired: true, termsVersion: 2 };
  expect(missingNeeds(all, nothing)).toEqual(["phone", "address", "terms"]);
  expect(missingNeeds(all, { ...nothing, phone: "06 12 34 56 78" })).toEqual(["address", "terms"]);
  expect(missingNeeds(all, { ...ana, address: " " })).toEqual(["address"]);
  expect(missingNeeds(all, ana)).toEqual([]);
  expect(missingNeeds({ phoneRequired: false, addressRequired: false, termsVersion: null }, nothing)).toEqual([]);
});

it("NEE-2 asks again for terms that are another version than the one agreed to", () => {
  const rules = { phoneRequired: false, addressRequired: false, termsVersion: 3 };
  expect(missingNeeds(rules, ana)).toEqual(["terms"]);
  expect(missingNeeds(rules, { ...ana, agreedTo: 3 })).toEqual([]);
});
