/** White letters reach 7:1 on each of these, in both themes; far apart in hue, so that two people are told apart. */
const grounds = ["#1f5b3b", "#8f3a0d", "#8a1b36", "#24527a", "#5f4480", "#66490b", "#0b5a5a", "#8f2f60"] as const;

/** FNV-1a: the same person has the same colour on every phone. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

export const avatarGround = (id: string): string => grounds[hash(id) % grounds.length] ?? grounds[0];

/** "Ana Lefèvre" is "AL", "Karim" is "K". */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => (word ? ([...word][0] ?? "") : ""))
    .join("")
    .toLocaleUpperCase();
}
