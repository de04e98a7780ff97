/** What a person types as an address, as a link: "exemple.fr", "bonjour@exemple.fr", "06 12 34 56 78". Undefined where it is none. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^(?:https?:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d .()-]{3,})$/i.test(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?\d[\d .()-]{4,}$/.test(text)) return `tel:${text.replace(/[ .()-]/g, "")}`;
  if (/^[^\s/:@]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text)) return `https://${text}`;
  return undefined;
}
