import { describe, expect, it } from "vitest";
import { avatarGround, initials } from "./avatar-look.ts";

describe("initials", () => {
  it.each([
    ["Ana Lefèvre", "AL"],
    ["karim", "K"],
    ["Marie-Claude de la Tour", "MT"],
    ["  Élise  ", "É"],
    ["", ""],
  ])("of %j are %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

it("gives a person one colour, and a market's people different ones", () => {
  const ids = Array.from({ length: 40 }, (_, index) => `0192b3c4-0000-7000-8000-${String(index).padStart(12, "0")}`);
  expect(ids.map(avatarGround)).toEqual(ids.map(avatarGround));
  expect(new Set(ids.map(avatarGround)).size).toBeGreaterThanOrEqual(6);
});
