import type { Offer } from "../../../core/contract/market.ts";
import { offerFacts } from "./offer-facts.ts";

/**
 * How tall a row of cards must be, in rem, without drawing it: the picture and the lines that every card has, and the
 * lines that some need. Widths are taken a little too wide, so that a guess is never too low; what is left over stays
 * above the price.
 */
const fixed = 12.25;
const nameLine = 1.33;
const factsLine = 1.35;
const mostLines = 2;

/** Of one letter, in rem: the name is bolder and larger than the facts. */
const nameLetter = 0.58;
const factsLetter = 0.49;

const lines = (text: string, letter: number, width: number): number =>
  Math.min(mostLines, Math.ceil((text.length * letter) / width));

/** `width`: what a card leaves for words, in rem. */
export function rowHeight(offers: readonly Offer[], width: number): number {
  const names = Math.max(...offers.map((offer) => lines(offer.name, nameLetter, width)));
  const facts = Math.max(...offers.map((offer) => lines(offerFacts(offer), factsLetter, width)));
  return fixed + names * nameLine + facts * factsLine;
}
