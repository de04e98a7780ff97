import { expect, it } from "vitest";
import { ALLERGENS, allergenOf } from "./allergens.ts";
import { CATEGORIES, categoryOf } from "./categories.ts";
import { LABELS, labelOf } from "./labels.ts";

it.each([
  ["categories", CATEGORIES],
  ["labels", LABELS],
  ["allergens", ALLERGENS],
])("%s: every key once, with a name in both languages", (_, words) => {
  expect(new Set(words.map(({ key }) => key)).size).toBe(words.length);
  for (const word of words) {
    expect(word.key).toMatch(/^[a-z_]+$/);
    expect(word.fr.trim()).not.toBe("");
    expect(word.en.trim()).not.toBe("");
  }
});

it("names the fourteen allergens of European law", () => {
  expect(ALLERGENS).toHaveLength(14);
});

it("finds a word by its key and knows nothing of others", () => {
  expect(categoryOf("eggs_poultry")?.marginBps).toBe(2000);
  expect(labelOf("organic")?.fr).toBe("Bio");
  expect(allergenOf("milk")?.en).toBe("Milk");
  expect([categoryOf("toString"), labelOf(""), allergenOf("Milk")]).toEqual([undefined, undefined, undefined]);
});
