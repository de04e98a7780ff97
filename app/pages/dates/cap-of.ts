/** null = without; undefined = no number that can be meant. */
export function capOf(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const cap = Number(text);
  return Number.isInteger(cap) && cap >= 1 && cap <= 5000 ? cap : undefined;
}
