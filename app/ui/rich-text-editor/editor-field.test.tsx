import { fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RichText } from "../../../core/contract/rich-text.ts";
import { richTextOf } from "../../../core/rich-text/plain-text.ts";
import { RichTextEditor } from "../rich-text-editor.tsx";
import { RichTextView } from "../rich-text-view.tsx";
import { cleanPaste } from "./clean-paste.ts";

describe("the editor", () => {
  it("opens with what is stored and gives back data of the closed shape", async () => {
    const told: (RichText | undefined)[] = [];
    const { unmount } = render(() => (
      <RichTextEditor label="Le marché" value={richTextOf("Dix fermes")} onChange={(doc) => told.push(doc)} />
    ));
    onTestFinished(unmount);
    const box = await screen.findByRole("textbox", { name: "Le marché" });
    expect(box.textContent).toBe("Dix fermes");
    fireEvent.click(screen.getByRole("button", { name: "Liste à puces" }));
    await waitFor(() => expect(told.length).toBeGreaterThan(0));
    expect(told.at(-1)).toEqual({
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: [
            { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Dix fermes" }] }] },
          ],
        },
      ],
    });
    expect(screen.getByRole("button", { name: "Liste à puces" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("is one tab stop with arrows from tool to tool", async () => {
    const { unmount } = render(() => <RichTextEditor label="Texte" value={undefined} onChange={() => undefined} />);
    onTestFinished(unmount);
    const bold = await screen.findByRole("button", { name: "Gras" });
    bold.focus();
    fireEvent.keyDown(bold, { key: "ArrowRight" });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Italique");
    const stops = screen.getAllByRole("button").filter((button) => button.getAttribute("tabindex") === "0");
    expect(stops.map((button) => button.getAttribute("aria-label"))).toEqual(["Italique"]);
  });

  it("asks for another address where a link leads nowhere", async () => {
    const { unmount } = render(() => <RichTextEditor label="Texte" value={undefined} onChange={() => undefined} />);
    onTestFinished(unmount);
    fireEvent.click(await screen.findByRole("button", { name: "Lien" }));
    fireEvent.input(screen.getByLabelText("Adresse du lien"), { target: { value: "javascript:alert(1)" } });
    fireEvent.click(screen.getByRole("button", { name: "Mettre le lien" }));
    expect(screen.getByText(/Indiquez une page/)).toBeDefined();
  });
});

describe("what is pasted", () => {
  it("from Word keeps headings, bold and lists, and loses the rest", () => {
    const word = `<html><head><style>p{color:red}</style></head><body lang="FR">
<h1 style="mso-margin-top-alt:auto">Le marché<o:p></o:p></h1>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>Œufs</p>
<p class="MsoListParagraphCxSpLast" style="mso-list:l0"><span style="mso-list:Ignore">·<span>&nbsp;</span></span><b>Pain</b></p>
<script>alert(1)</script><p class="MsoNormal">Fin</p></body></html>`;
    expect(cleanPaste(word).replace(/\s*\n\s*/g, "")).toBe(
      "<h2>Le marché</h2>" +
        '<ul data-word="list"><li><p>Œufs</p></li><li><p><strong>Pain</strong></p></li></ul><p class="MsoNormal">Fin</p>',
    );
  });

  it("from a Google document is not bold all over", () => {
    expect(cleanPaste('<b style="font-weight:normal"><p>Un <b>deux</b></p></b>')).toContain(
      "<span><p>Un <strong>deux</strong></p></span>",
    );
  });
});

describe("a formatted text", () => {
  it("is drawn with our own elements; what looks like HTML in it is words", () => {
    const doc: RichText = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "<img src=x onerror=alert(1)>" }] },
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: "ici",
              marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://example.org" } }],
            },
          ],
        },
      ],
    };
    const { container, unmount } = render(() => <RichTextView doc={doc} />);
    onTestFinished(unmount);
    expect(container.querySelector("h3")?.textContent).toBe("<img src=x onerror=alert(1)>");
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("strong a")?.getAttribute("href")).toBe("https://example.org");
  });
});
