import { isSiret } from "./siret.ts";

export const VAT_STATUSES = ["unknown", "standard", "exempt", "flat_rate"] as const;
export type VatStatus = (typeof VAT_STATUSES)[number];

export type Company = {
  readonly legalName: string;
  readonly legalForm: string;
  readonly address: string;
  readonly siret: string;
  readonly vatStatus: VatStatus;
  readonly vatNumber: string;
};

export type CompanyField = keyof Company;

/** FRM-4. What is missing before a farm's papers are complete, in the order of its form. */
export const companyMissing = (company: Company): CompanyField[] => {
  const missing: CompanyField[] = [];
  if (company.legalName === "") missing.push("legalName");
  if (company.legalForm === "") missing.push("legalForm");
  if (company.address === "") missing.push("address");
  if (!isSiret(company.siret)) missing.push("siret");
  if (company.vatStatus === "unknown") missing.push("vatStatus");
  // Who is exempt, or paid back at a flat rate, invoices without one.
  if (company.vatStatus === "standard" && company.vatNumber === "") missing.push("vatNumber");
  return missing;
};
