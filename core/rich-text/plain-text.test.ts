import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  RICH_TEXT_LIMITS,
  type RichBlock,
  type RichInline,
  type RichList,
  type RichText,
  richTextSchema,
} from "../contract/rich-text.ts";
import { plainText, richTextOf } from "./plain-text.ts";

const text = (words: string): RichInline => ({ type: "text", text: words });
const paragraph = (...content: RichInline[]) => ({ type: "paragraph" as const, content });
const list = (type: RichList["type"], ...items: (string | RichList)[][]): RichList => ({
  type,
  content: items.map((parts) => ({
    type: "listItem",
    content: parts.map((part) => (typeof part === "string" ? paragraph(text(part)) : part)),
  })),
});
const doc = (...content: RichBlock[]): RichText => ({ type: "doc", content });

const marks = fc.subarray([
  { type: "bold" as const },
  { type: "italic" as const },
  { type: "link" as const, attrs: { href: "https://example.org/a?b=1#c" } },
]);
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text: fc.string({ minLength: 1, maxLength: 20 }), marks }),
  fc.constant({ type: "hardBreak" as const }),
);
const content = fc.array(inline, { maxLength: 4 });
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  content.map((inside) => paragraph(...inside)),
  fc.record({
    type: fc.constant("heading" as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
    content,
  }),
  fc
    .array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 })
    .map((items) => list("orderedList", ...items.map((item) => [item, list("bulletList", [item])]))),
);
const anyDoc = fc.array(block, { maxLength: 8 }).map((content) => doc(...content));

/** Every text in it that is not blank. */
const textsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const own = "text" in node && typeof node.text === "string" && node.text.trim() !== "" ? [node.text] : [];
  return [...own, ...("content" in node ? textsOf(node.content) : [])];
};

it("RTX-1 reads a formatted text as words", () => {
  const whole = doc(
    { type: "heading", attrs: { level: 2 }, content: [text("Le marché")] },
    paragraph(
      text("Dix "),
      { type: "text", text: "fermes", marks: [{ type: "bold" }] },
      { type: "hardBreak" },
      text("ici"),
    ),
    paragraph(),
    list("orderedList", ["Commander", list("bulletList", ["avant jeudi"])], ["Retirer"]),
  );
  expect(plainText(whole)).toBe("Le marché\n\nDix fermes\nici\n\n1. Commander\n  - avant jeudi\n2. Retirer");
});

it("RTX-2 makes a formatted text of a plain one without changing its words", () => {
  expect(richTextOf("Un\ndeux\n\n \nTrois")).toEqual(
    doc(paragraph(text("Un"), { type: "hardBreak" }, text("deux")), paragraph(text("Trois"))),
  );
  expect(richTextOf(" \n ")).toEqual(doc());
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé ,.\n]{0,60}$/), (plain) => {
      const made = richTextOf(plain);
      expect(v.parse(richTextSchema, made)).toEqual(made);
      expect(richTextOf(plainText(made))).toEqual(made);
    }),
  );
});

describe("RTX-3 the shape is closed:", () => {
  it("RTX-3 what fits comes back the same, and its words hold every letter", () => {
    fc.assert(
      fc.property(anyDoc, (whole) => {
        expect(v.parse(richTextSchema, whole)).toEqual(whole);
        const said = plainText(whole);
        for (const words of textsOf(whole)) expect(said).toContain(words);
      }),
    );
  });

  it.each([
    ["an unknown node", doc({ type: "image", attrs: { src: "x" } } as never)],
    [
      "a script as a link",
      doc(paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] })),
    ],
    [
      "a script behind blanks",
      doc(paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href: " \tjavascript:alert(1)" } }] })),
    ],
    [
      "data as a link",
      doc(paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "data:text/html,x" } }] })),
    ],
    [
      "a link to nowhere",
      doc(paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "https://" } }] })),
    ],
    ["an unknown mark", doc(paragraph({ type: "text", text: "x", marks: [{ type: "style" } as never] }))],
    ["a title of the page", doc({ type: "heading", attrs: { level: 1 as never } })],
    [
      "lists too deep",
      doc(list("bulletList", [list("bulletList", [list("bulletList", [list("bulletList", ["x"])])])])),
    ],
    ["too many words", doc(paragraph(text("x".repeat(RICH_TEXT_LIMITS.letters + 1))))],
    ["too many pieces", doc(paragraph(...Array.from({ length: RICH_TEXT_LIMITS.nodes }, () => text("x"))))],
  ])("RTX-3 refuses %s", (_, whole) => {
    expect(v.is(richTextSchema, whole)).toBe(false);
  });

  it("RTX-3 drops what no drawing uses", () => {
    const href = "mailto:bonjour@example.org";
    const sent = {
      type: "doc",
      evil: true,
      content: [
        {
          type: "paragraph",
          attrs: { style: "position:fixed", onclick: "alert(1)" },
          content: [
            { type: "text", text: "x", marks: [{ type: "link", attrs: { href, target: "_blank", class: "x" } }] },
          ],
        },
      ],
    };
    expect(v.parse(richTextSchema, sent)).toEqual(
      doc(paragraph({ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] })),
    );
  });
});
