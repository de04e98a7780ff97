/**
 * "1,50", "1.50 €", "€ 1 250,00" in thousandths; undefined for anything else. What stands around the number (a currency, a
 * unit, spaces) is passed over, so that cells of a spreadsheet can be pasted as they are.
 */
export function parseThousandths(text: string): number | undefined {
  const bare = text.replace(/[€$£\s\u00a0\u202f]|EUR|kg|g\b|l\b/gi, "");
  const match = /^(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(bare);
  if (!match) return undefined;
  return Number(match[1]) * 1000 + Number((match[2] ?? "").padEnd(3, "0"));
}

/** "2,5" is 250 cents; undefined where there are parts of a cent. */
export function parseCents(text: string): number | undefined {
  const thousandths = parseThousandths(text);
  return thousandths === undefined || thousandths % 10 !== 0 ? undefined : thousandths / 10;
}

/** Whole numbers: grams, pieces. */
export function parseWhole(text: string): number | undefined {
  const thousandths = parseThousandths(text);
  return thousandths === undefined || thousandths % 1000 !== 0 ? undefined : thousandths / 1000;
}

/** As it is typed: "2,5", "1250". */
export const writeThousandths = (value: number): string => String(value / 1000).replace(".", ",");
export const writeCents = (value: number): string => {
  const text = String(value).padStart(3, "0");
  return `${text.slice(0, -2)},${text.slice(-2)}`;
};
