/** Of which names pasted elements become ours; the editor itself drops every other one and keeps its text. */
const RENAMED: Readonly<Record<string, string>> = { H1: "h2", H4: "h3", H5: "h3", H6: "h3", B: "strong", I: "em" };

/** Pasted HTML with Word's lists (paragraphs with a bullet typed in front) as lists, and headings of our two levels. */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const gone of page.querySelectorAll("style, script, meta, link, title, xml, o\\:p, img, table caption"))
    gone.remove();
  for (const item of [...page.querySelectorAll<HTMLElement>("p[class*=MsoListParagraph]")]) intoList(page, item);
  for (const old of [...page.body.querySelectorAll<HTMLElement>(Object.keys(RENAMED).join(","))]) {
    // Google's documents wrap everything in a <b> that is not bold.
    const name = old.style.fontWeight === "normal" ? "span" : (RENAMED[old.tagName] ?? "span");
    const named = page.createElement(name);
    named.append(...old.childNodes);
    old.replaceWith(named);
  }
  return page.body.innerHTML;
}

const NUMBERED = /^\s*(?:\d+|[a-z])[.)]\s*/i;
const BULLET = /^\s*[·•o§\-–▪]\s+/;

function intoList(page: Document, item: HTMLElement): void {
  const text = item.textContent ?? "";
  const name = NUMBERED.test(text) ? "OL" : "UL";
  const entry = page.createElement("li");
  const own = page.createElement("p");
  for (const mark of item.querySelectorAll<HTMLElement>("[style*='mso-list']")) mark.remove();
  own.append(...item.childNodes);
  const first = firstText(own);
  if (first !== undefined) first.data = first.data.replace(name === "OL" ? NUMBERED : BULLET, "");
  entry.append(own);
  const before = item.previousElementSibling;
  if (before?.tagName === name && before instanceof HTMLElement && before.dataset.word === "list") {
    before.append(entry);
    item.remove();
    return;
  }
  const list = page.createElement(name);
  list.dataset.word = "list";
  list.append(entry);
  item.replaceWith(list);
}

function firstText(node: Node): Text | undefined {
  for (const child of node.childNodes) {
    if (child instanceof Text && child.data.trim() !== "") return child;
    const inside = firstText(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
