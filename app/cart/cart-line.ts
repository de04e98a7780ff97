import { type Milli, milli } from "../../core/quantity/milli.ts";

/** One wish, with enough of the offer to name it when it is no longer on sale. */
export interface CartLine {
  readonly offerId: string;
  readonly quantityMilli: Milli;
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly picture: string;
  readonly tint: string;
}

const texts = ["offerId", "name", "label", "unit", "picture", "tint"] as const;

/** What this device stored, perhaps by an older version of the app: what cannot be read is left out. */
export function cartLineOf(value: unknown): CartLine | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const facts = new Map<string, unknown>(Object.entries(value));
  const quantity = facts.get("quantityMilli");
  const [offerId, name, label, unit, picture, tint] = texts.map((key) => {
    const text = facts.get(key);
    return typeof text === "string" ? text : undefined;
  });
  if (offerId === undefined || typeof quantity !== "number" || !Number.isSafeInteger(quantity) || quantity <= 0) return;
  return {
    offerId,
    quantityMilli: milli(quantity),
    name: name ?? "",
    label: label ?? "",
    unit: unit ?? "piece",
    picture: picture ?? "",
    tint: tint ?? "",
  };
}
