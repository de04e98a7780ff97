/** La Poste's establishments: so many that its numbers ran out of Luhn's; their digits add up to a multiple of 5 instead. */
const LA_POSTE = "356000000";

/** FRM-1. The digits of a SIRET as people type it (spaces, dots, hyphens); what is left may still be anything. */
export const siretDigits = (typed: string): string => typed.replace(/[\s.\-\u00a0\u202f]/g, "");

/** FRM-1, FRM-2. Whether this is a SIRET that the register can have given: digits only, as `siretDigits` leaves them. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return false;
  const siren = digits.slice(0, 9);
  if (!isLuhn(siren)) return false;
  return isLuhn(digits) || (siren === LA_POSTE && sumOfDigits(digits) % 5 === 0);
}

/** The nine digits of the firm in the fourteen of its establishment. */
export const sirenOf = (siret: string): string => siret.slice(0, 9);

const sumOfDigits = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Luhn's checksum: from the right every second digit counts twice, less 9 where that has two digits. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((before, digit, at) => {
    const counted = at % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return before + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
