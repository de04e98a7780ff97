/** The months as a select offers them: "1" is January. */
export function monthOptions(language: string): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: format.format(Date.UTC(2024, n, 15)) }));
}
