/** PLC-3. How many slips are forgiven in so many letters: short names have too many neighbours. */
export const slipsIn = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** Which letters a text has, a bit each. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** PLC-3. Every letter that is typed and not in the name is a slip: most names are ruled out by counting those. */
export function isBeyond(typed: number, name: number, most: number): boolean {
  let missing = typed & ~name;
  for (let slips = 0; slips <= most; slips++) {
    if (missing === 0) return false;
    missing &= missing - 1;
  }
  return true;
}

/**
 * The slips (wrong, missing, added or swapped letters) that turn the beginning of a name into what was typed; undefined
 * above `most`. Rows of the table stop as soon as nothing within reach is left, so that most names cost three or four.
 */
export function slipsToBeginning(typed: string, name: string, most: number): number | undefined {
  const width = Math.min(name.length, typed.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === name[j - 1];
      let cost = Math.min((row[j - 1] ?? i) + (same ? 0 : 1), (row[j] ?? i) + 1, (next[j - 1] ?? i) + 1);
      const swapped = i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? i) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    before = row;
    row = next;
  }
  const found = Math.min(...row);
  return found <= most ? found : undefined;
}
