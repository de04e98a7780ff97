/** French sets a space before these signs; it must not break the line there, and nobody can see it in a source file. */
const beforeSign = / ([:;?!%€»])/g;
const afterOpening = /« /g;
const unbroken = "\u00a0";

/** The same texts with unbreakable spaces where French typography wants them. */
export function frenchSpaces(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const typeset: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    typeset[name] = text.replace(beforeSign, `${unbroken}$1`).replace(afterOpening, `«${unbroken}`);
  }
  return typeset;
}
