import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeForm } from "./form.ts";

describe("a form with bracket keys", () => {
  it("unfolds to objects and lists", () => {
    expect(decodeForm("a=1&b[c]=2&b[d][0]=x&b[d][1]=y&e[]=p&e[]=q&f=")).toEqual({
      a: "1",
      b: { c: "2", d: ["x", "y"] },
      e: ["p", "q"],
      f: "",
    });
  });

  it("decodes names and values", () => {
    expect(decodeForm("metadata[caf%C3%A9]=a%26b%3Dc+d")).toEqual({ metadata: { café: "a&b=c d" } });
  });

  it("has no way into a prototype", () => {
    const decoded = decodeForm("__proto__[polluted]=1&constructor[prototype][polluted]=1");
    expect(Object.hasOwn({}, "polluted")).toBe(false);
    expect("polluted" in {}).toBe(false);
    expect(JSON.stringify(decoded)).toContain("polluted");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        decodeForm(text);
      }),
    );
  });
});
