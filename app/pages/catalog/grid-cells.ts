import { SALE_UNITS } from "../../../core/line/line-terms.ts";
import { VAT_RATES } from "../../../core/product/product-problems.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { sortKey } from "../../../core/text/collate.ts";
import { perUnit, unitName } from "../../i18n/format-quantity.ts";
import { parseCents, parseThousandths } from "./parse-number.ts";
import { SOLD_AS, type SoldAs } from "./product-draft.ts";

export const COLUMNS = ["name", "label", "soldAs", "price", "vat", "stock", "on"] as const;
export type Column = (typeof COLUMNS)[number];

const WEIGHED = ["weighed", "pesee", "pese", "a la piece pesee", "piece pesee", "au poids"];
const YES = new Set(["oui", "yes", "x", "1", "true", "vrai", "en vente"]);
const NO = new Set(["non", "no", "0", "false", "faux", "retire"]);

/** A unit as people write it: its key, its name in one or many, "la botte". */
export function parseSoldAs(text: string): SoldAs | undefined {
  const typed = sortKey(text);
  if (WEIGHED.includes(typed)) return "weighed";
  const names = (unit: (typeof SALE_UNITS)[number]) =>
    [unit, unitName(unit, milli(1000)), unitName(unit, milli(2000)), perUnit(unit), unit === "l" ? "litre" : unit].map(
      sortKey,
    );
  return SALE_UNITS.find((unit) => names(unit).includes(typed)) ?? SOLD_AS.find((key) => key === typed);
}

/** "5,5", "5.5 %", "0.055" as a French rate. */
export function parseVat(text: string): number | undefined {
  const thousandths = parseThousandths(text.replace("%", ""));
  if (thousandths === undefined) return undefined;
  return VAT_RATES.find((rate) => rate * 10 === thousandths || rate === thousandths * 10);
}

export function parseOn(text: string): boolean | undefined {
  const typed = sortKey(text);
  if (YES.has(typed)) return true;
  return NO.has(typed) ? false : undefined;
}

/** Whether a text can stand in a column; an empty one says nothing wrong where something is proposed for it. */
export function isCellWell(column: Column, text: string): boolean {
  const typed = text.trim();
  switch (column) {
    case "name":
      return typed !== "" && typed.length <= 120;
    case "label":
      return typed.length <= 60;
    case "soldAs":
      return typed === "" || parseSoldAs(typed) !== undefined;
    case "price":
      return (parseCents(typed) ?? 0) > 0;
    case "vat":
      return typed === "" || parseVat(typed) !== undefined;
    case "stock":
      return typed === "" || parseThousandths(typed) !== undefined;
    case "on":
      return typed === "" || parseOn(typed) !== undefined;
  }
}
