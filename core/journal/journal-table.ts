import type { JournalEntry } from "../contract/journal.ts";
import type { CsvCell } from "../text/csv.ts";
import { localDate, localTime } from "../time/zone.ts";

const HEADS = ["date", "time", "who", "basket", "customer", "product", "kind", "from", "to", "unit", "reason"];

/** JRN-5. The journal as a table: times on the market's clock, quantities in units, weights in grams, amounts in euros. */
export const journalTable = (entries: readonly JournalEntry[], zone: string): CsvCell[][] => [
  HEADS,
  ...entries.map((entry): CsvCell[] => [
    localDate(entry.at, zone),
    localTime(entry.at, zone),
    entry.byName,
    entry.basketNumber,
    entry.customer,
    entry.productName,
    entry.kind,
    cellOf(entry, entry.before),
    cellOf(entry, entry.after),
    entry.kind === "weigh" ? "g" : entry.unit,
    entry.reason,
  ]),
];

function cellOf(entry: JournalEntry, value: unknown): CsvCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(String).join(" + ");
  if (typeof value === "number") return entry.kind === "count" ? thousandths(value) : value;
  if (typeof value === "string") return value;
  for (const name of ["totalCents", "amountCents", "cents"]) {
    const amount: unknown = Reflect.get(Object(value), name);
    if (typeof amount === "number" && Number.isSafeInteger(amount)) return { cents: amount };
  }
  return JSON.stringify(value);
}

/** 2500 → "2.5": digits only, nothing is divided. */
function thousandths(milli: number): string {
  const digits = String(milli).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, "");
}
