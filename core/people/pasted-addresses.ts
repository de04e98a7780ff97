import { emailOf } from "../contract/values.ts";

export type PastedAddresses = {
  /** In the order typed, lower case, each once. */
  emails: string[];
  /** Named more than once in what was pasted. */
  repeated: string[];
  /** What could not be read, as it stood there. */
  unreadable: string[];
};

/**
 * IVL-1, IVL-2. The addresses in whatever somebody pasted: one a line, separated by commas, semicolons or spaces, or as mail
 * programs write them ("Marie Dupont" <marie@…>). What is no address is given back as it stood.
 */
export function pastedAddresses(text: string): PastedAddresses {
  const emails = new Set<string>();
  const repeated = new Set<string>();
  const unreadable: string[] = [];
  for (const entry of entriesOf(text)) {
    const words = entry.split(/[\s<>()[\]"']+/).filter((word) => word.includes("@"));
    const read = words.map((word) => emailOf(word.replace(/^mailto:/i, "").replace(/[.:]+$/, "")));
    const whole = read.filter((email) => email !== undefined);
    if (read.length === 0 || whole.length < read.length) {
      unreadable.push(entry);
      continue;
    }
    for (const email of whole) {
      if (emails.has(email)) repeated.add(email);
      emails.add(email);
    }
  }
  return { emails: [...emails], repeated: [...repeated], unreadable };
}

/** Between commas, semicolons and line ends; a comma inside a person's name ("Dupont, Marie <marie@…>") parts nothing. */
function entriesOf(text: string): string[] {
  const entries: string[] = [];
  for (const line of text.split(/[;\n\r\t]+/)) {
    let name = "";
    for (const part of line.split(",")) {
      const whole = name === "" ? part.trim() : `${name}, ${part.trim()}`;
      const isName = !whole.includes("@");
      if (!isName && name !== "" && !part.includes("<")) {
        entries.push(name, part.trim());
        name = "";
      } else if (isName) name = whole;
      else {
        entries.push(whole);
        name = "";
      }
    }
    entries.push(name);
  }
  return entries.filter((entry) => entry !== "");
}
