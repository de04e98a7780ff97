/** FRM-3. A VAT number as it is written in registers: capitals, no spaces. */
export const vatNumberText = (typed: string): string => typed.replace(/[\s.\-\u00a0\u202f]/g, "").toUpperCase();

/** FRM-3. The French VAT number of a firm (nine digits). */
export const frenchVatNumber = (siren: string): string =>
  `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0")}${siren}`;

/** FRM-3. Whether a French VAT number is right in itself: its key goes with the firm's number in it. */
export function isFrenchVatNumber(text: string): boolean {
  const [, siren] = /^FR\d{2}(\d{9})$/.exec(text) ?? [];
  return siren !== undefined && text === frenchVatNumber(siren);
}
