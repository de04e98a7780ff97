import fc from "fast-check";
import { expect, it } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

it("SLU-1 makes an address of a name that one can say on the telephone", () => {
  expect(slugOf("Ferme de Peyrignolles")).toBe("ferme-de-peyrignolles");
  expect(slugOf("  Les Œufs d’Élise & Cie ! ")).toBe("les-oeufs-d-elise-cie");
  expect(slugOf("Straße №5")).toBe("strasse-5");
  expect(slugOf("你好")).toBe("");
});

it("SLU-1 gives small letters, digits and single hyphens, of a bounded length, and nothing new the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(48);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});

it("SLU-2 counts on from 2 where a name is taken or reserved", () => {
  expect(freeSlug("ferme", new Set())).toBe("ferme");
  expect(freeSlug("ferme", new Set(["ferme", "ferme-2"]))).toBe("ferme-3");
  expect(freeSlug("new", new Set(), ["new"])).toBe("new-2");
});
