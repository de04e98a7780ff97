import { describe, expect, it } from "vitest";
import { codes } from "../../core/contract/codes.ts";

type MessageFile = { readonly default: Readonly<Record<string, string>> };
const files = import.meta.glob<MessageFile>("./messages/*/*.ts", { eager: true });

const catalogue = (language: "fr" | "en"): Record<string, string> => {
  const texts: Record<string, string> = {};
  for (const [path, file] of Object.entries(files)) {
    const match = /\/(\w+)\/([\w-]+)\.ts$/.exec(path);
    if (match?.[1] !== language) continue;
    for (const [name, text] of Object.entries(file.default)) texts[`${match[2]}.${name}`] = text;
  }
  return texts;
};

const french = catalogue("fr");
const english = catalogue("en");
const keys = Object.keys(french);
const names = (text: string | undefined) =>
  [...new Set([...(text ?? "").matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort().join();
const forms = (text: string | undefined) => (text ?? "").split("|").length;
const failing = (isWrong: (key: string) => boolean) => keys.filter(isWrong);

describe("messages", () => {
  it("exist in both languages, place by place", () => {
    expect(keys.length).toBeGreaterThan(100);
    expect(Object.keys(english).sort()).toEqual([...keys].sort());
  });

  it("are never empty", () => {
    expect(failing((key) => french[key]?.trim() === "" || english[key]?.trim() === "")).toEqual([]);
  });

  it("take the same names in both languages", () => {
    expect(failing((key) => names(french[key]) !== names(english[key]))).toEqual([]);
  });

  it("have one, two or three forms, as many in each language, and none where nothing is counted", () => {
    expect(failing((key) => forms(french[key]) !== forms(english[key]) || forms(french[key]) > 3)).toEqual([]);
  });

  it("speak calmly: no exclamation mark", () => {
    expect(failing((key) => /!/.test(`${french[key]}${english[key]}`))).toEqual([]);
  });

  it("use the typographic apostrophe, the same as in the look", () => {
    expect(failing((key) => /\w'\w/.test(`${french[key]} ${english[key]}`))).toEqual([]);
  });

  it("say something of every refusal", () => {
    const said = keys.filter((key) => key.startsWith("errors.")).map((key) => key.slice("errors.".length));
    expect(Object.keys(codes).filter((code) => !said.includes(code))).toEqual([]);
  });
});
