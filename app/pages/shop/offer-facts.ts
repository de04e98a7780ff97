import type { Offer } from "../../../core/contract/market.ts";
import { type UnitPrice, unitPrice } from "../../../core/money/unit-price.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatGrams, perUnit } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";

/** UNI-1: the price per kg, litre or piece that stands beside a packing's price; none where the price says it itself. */
export function pricePerMeasure(offer: Offer): UnitPrice | undefined {
  if (offer.kind === "weighed") return { per: "kg", cents: offer.priceCents };
  if (offer.contentGrams !== null) return unitPrice(offer.priceCents, { unit: "g", amount: offer.contentGrams });
  if (offer.contentMl !== null) return unitPrice(offer.priceCents, { unit: "ml", amount: offer.contentMl });
  if (offer.contentPieces !== null && offer.contentPieces > 1) {
    return unitPrice(offer.priceCents, { unit: "piece", amount: offer.contentPieces });
  }
  return undefined;
}

/** "15,00 €/kg" */
export function formatPerMeasure(offer: Offer): string | undefined {
  const price = pricePerMeasure(offer);
  return price && t(`shop.per.${price.per}`, { amount: formatCents(price.cents) });
}

/**
 * "500 g", "×12"; undefined where the label only says again what it is sold by ("la botte"). Compared plainly: with
 * options `localeCompare` makes a collator each time, 150 ms for a shop of two thousand.
 */
export const packingLabel = (label: string, unit: string): string | undefined =>
  label.toLowerCase() === perUnit(unit).toLowerCase() ? undefined : label;

/** What the packing holds: its label, or a weighed piece's weight. */
export function packing(offer: Offer): string | undefined {
  if (offer.kind === "weighed") {
    return offer.estimateGrams === null ? undefined : t("shop.about", { weight: formatGrams(offer.estimateGrams) });
  }
  return packingLabel(offer.label, offer.unit);
}

/** "500 g · 15,00 €/kg", "≈ 1,8 kg · 12,90 €/kg" */
export const offerFacts = (offer: Offer): string =>
  [packing(offer), formatPerMeasure(offer)].filter((fact) => fact !== undefined && fact !== "").join(" · ");
