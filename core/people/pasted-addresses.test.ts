import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedAddresses } from "./pasted-addresses.ts";

describe("pasted addresses", () => {
  it.each([
    ["ana@example.org", ["ana@example.org"]],
    ["ana@example.org, bruno@example.org;claire@example.org\nluc@example.org\tpaul@example.org", 5],
    ["ana@example.org bruno@example.org", 2],
    ["Marie Dupont <Marie@Example.org>", ["marie@example.org"]],
    ['"Dupont, Marie" <marie@example.org>, "Roux, Paul" <paul@example.org>', ["marie@example.org", "paul@example.org"]],
    ["Dupont, Marie <marie@example.org>, ana@example.org", ["marie@example.org", "ana@example.org"]],
    ["Marie <marie@example.org> Paul <paul@example.org>", ["marie@example.org", "paul@example.org"]],
    ["mailto:ana@example.org.", ["ana@example.org"]],
    ["(ana@example.org)", ["ana@example.org"]],
    ["  \n ;, ", []],
  ])("IVL-1 reads %j", (text, expected) => {
    const { emails, unreadable } = pastedAddresses(text);
    expect(unreadable).toEqual([]);
    if (typeof expected === "number") expect(emails).toHaveLength(expected);
    else expect(emails).toEqual(expected);
  });

  it("IVL-2 gives back what it cannot read, names what was said twice, and keeps the rest", () => {
    expect(pastedAddresses("ana@example.org; bruno@; Marie\nANA@example.org, luc@@example.org")).toEqual({
      emails: ["ana@example.org"],
      repeated: ["ana@example.org"],
      unreadable: ["bruno@", "Marie", "luc@@example.org"],
    });
  });

  const address = fc
    .tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
    .map(([name, host]) => `${name}@${host}.fr`);

  it("IVL-1 whatever stands between them, the same addresses come out", () => {
    const separator = fc.constantFrom(",", ", ", ";", "; ", "\n", "\r\n", "\t", " ", " ,\n");
    const written = fc.constantFrom(
      (email: string) => email,
      (email: string) => `<${email}>`,
      (email: string) => `Marie Dupont <${email.toUpperCase()}>`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(address, separator, written), { maxLength: 30 }), (list) => {
        const text = list.map(([email, between, write]) => write(email) + between).join("");
        const expected = [...new Set(list.map(([email]) => email))];
        const { emails, unreadable } = pastedAddresses(text);
        expect({ emails, unreadable }).toEqual({ emails: expected, unreadable: [] });
      }),
    );
  });

  it("IVL-2 what is kept in the box reads the same again, and nothing in it is invited", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@.,; \n<>é"') }), (text) => {
        const { unreadable } = pastedAddresses(text);
        expect(pastedAddresses(unreadable.join("\n")).emails).toEqual([]);
      }),
    );
  });
});
