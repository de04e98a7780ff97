import { describe, expect, it, vi } from "vitest";
import { chooseForm, createTranslate } from "./create-translate.ts";
import { frenchSpaces } from "./french-spaces.ts";
import type { Locale } from "./locale.ts";

const translating = (locale: Locale, text: string | undefined) =>
  createTranslate({ locale: () => locale, message: () => text });

describe("createTranslate", () => {
  it("puts names in their places", () => {
    const t = translating("fr", "Menu de {name}");
    expect(t("shell.menu", { name: "Ana" })).toBe("Menu de Ana");
  });

  it("writes numbers in the language's own form", () => {
    expect(translating("fr", "{span} restant")("common.ago", { span: 1234.5 })).toBe("1\u202f234,5 restant");
    expect(translating("en", "{span} left")("common.ago", { span: 1234.5 })).toBe("1,234.5 left");
  });

  it("never reads a name inside what a person wrote", () => {
    expect(translating("fr", "Menu de {name}")("shell.menu", { name: "{name} $&" })).toBe("Menu de {name} $&");
  });

  it("shows the key and says so when a place was not loaded", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(translating("fr", undefined)("common.close")).toBe("common.close");
    expect(error).toHaveBeenCalledWith("message-missing", { key: "common.close", locale: "fr" });
    error.mockRestore();
  });
});

describe("chooseForm", () => {
  const two = "{n} panier|{n} paniers";
  const three = "Aucun panier|{n} panier|{n} paniers";

  it("counts nought as one in French and as many in English", () => {
    expect(chooseForm(two, "fr", 0)).toBe("{n} panier");
    expect(chooseForm(two, "en", 0)).toBe("{n} paniers");
  });

  it.each([
    [1, "{n} panier"],
    [2, "{n} paniers"],
    [1_000_000, "{n} paniers"],
  ])("chooses for %i", (n, form) => {
    expect(chooseForm(two, "fr", n)).toBe(form);
  });

  it("has a form of its own for nought where there are three", () => {
    expect([0, 1, 2].map((n) => chooseForm(three, "fr", n))).toEqual(["Aucun panier", "{n} panier", "{n} paniers"]);
  });
});

describe("frenchSpaces", () => {
  it("binds the signs that French sets apart", () => {
    expect(frenchSpaces({ a: "À revoir : les œufs ?", b: "« ici »", c: "10 %" })).toEqual({
      a: "À revoir\u00a0: les œufs\u00a0?",
      b: "«\u00a0ici\u00a0»",
      c: "10\u00a0%",
    });
  });
});
