import { expect, it } from "vitest";
import { type Company, companyMissing } from "./company-missing.ts";

const complete: Company = {
  legalName: "GAEC de Peyrignolles",
  legalForm: "GAEC",
  address: "12 route du Ciron, 33840 Captieux",
  siret: "73282932000074",
  vatStatus: "standard",
  vatNumber: "FR44732829320",
};

it("FRM-4 names what is missing in the order of the form", () => {
  expect(companyMissing(complete)).toEqual([]);
  expect(
    companyMissing({ legalName: "", legalForm: "", address: "", siret: "", vatStatus: "unknown", vatNumber: "" }),
  ).toEqual(["legalName", "legalForm", "address", "siret", "vatStatus"]);
  expect(companyMissing({ ...complete, siret: "73282932000075" })).toEqual(["siret"]);
});

it("FRM-4 asks for a VAT number only of who charges VAT", () => {
  expect(companyMissing({ ...complete, vatNumber: "" })).toEqual(["vatNumber"]);
  expect(companyMissing({ ...complete, vatNumber: "", vatStatus: "exempt" })).toEqual([]);
  expect(companyMissing({ ...complete, vatNumber: "", vatStatus: "flat_rate" })).toEqual([]);
});
