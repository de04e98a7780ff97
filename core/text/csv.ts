/** One cell: words as people wrote them, an amount in cents, a whole number, or nothing. */
export type CsvCell = string | { readonly cents: number } | number | null;

/** A table that spreadsheets open: fields by comma, rows by CR LF (RFC 4180), marked as UTF-8 for those that ask. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;

/** CSV-1, CSV-2. Words are never a formula: what could begin one is led by an apostrophe; numbers stay numbers. */
function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return amount(cell.cents);
  const words = /^[\s\u00a0]*[=+\-@|%]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** 1234 → "12.34", −5 → "-0.05": digits only, nothing is divided. */
function amount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
