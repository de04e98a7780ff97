/** `name <address>` in its two parts. */
export function addressOf(from: string): { name: string; email: string } {
  const parts = /^(.*)<([^<>]+)>\s*$/s.exec(from);
  return parts === null
    ? { name: "", email: from.trim() }
    : { name: (parts[1] ?? "").trim().replace(/^"|"$/g, ""), email: (parts[2] ?? "").trim() };
}
