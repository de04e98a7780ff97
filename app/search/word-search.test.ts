import { describe, expect, test } from "vitest";
import { find, findable } from "./word-search.ts";

const all = ["Tomates anciennes", "Œufs plein air", "Crème fraîche", "Pommes de terre"].map((name) =>
  findable(name, name),
);

describe("finding by words", () => {
  test("nothing typed finds everything", () => {
    expect(find(all, "  ")).toHaveLength(4);
  });

  test("accents, ligatures, capitals and order are forgiven", () => {
    expect(find(all, "OEUF")).toEqual(["Œufs plein air"]);
    expect(find(all, "fraiche creme")).toEqual(["Crème fraîche"]);
    expect(find(all, "anc tom")).toEqual(["Tomates anciennes"]);
  });

  test.each(["tomtaes", "tomats", "tommates", "tonates", "romates"])("one slip is forgiven: %s", (typed) => {
    expect(find(all, typed)).toEqual(["Tomates anciennes"]);
  });

  test("an exact find is not diluted by near ones", () => {
    const near = ["Poire", "Poireaux", "Poivre"].map((name) => findable(name, name));
    expect(find(near, "poivre")).toEqual(["Poivre"]);
  });

  test("two slips, or one in a short word, find nothing", () => {
    expect(find(all, "tmotaes")).toEqual([]);
    expect(find(all, "pmo")).toEqual([]);
  });
});
