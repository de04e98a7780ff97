import type { Editor } from "@tiptap/core";
import Bold from "lucide-solid/icons/bold";
import Heading2 from "lucide-solid/icons/heading-2";
import Heading3 from "lucide-solid/icons/heading-3";
import Italic from "lucide-solid/icons/italic";
import LinkIcon from "lucide-solid/icons/link";
import List from "lucide-solid/icons/list";
import ListOrdered from "lucide-solid/icons/list-ordered";
import Redo2 from "lucide-solid/icons/redo-2";
import Undo2 from "lucide-solid/icons/undo-2";
import { createSignal, For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import type { Icon } from "../icon.ts";
import { OptionalIcon } from "../optional-icon.tsx";
import { rovingIndex } from "../roving-keys.ts";
import { LinkRow } from "./link-row.tsx";

interface Tool {
  icon: Icon;
  label: string;
  run: (editor: Editor) => void;
  /** Absent where it is an act and no state. */
  on?: ((editor: Editor) => boolean) | undefined;
}

const tools = (openLink: () => void): Tool[] => [
  {
    icon: Bold,
    label: t("editor.bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
    on: (editor) => editor.isActive("bold"),
  },
  {
    icon: Italic,
    label: t("editor.italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    on: (editor) => editor.isActive("italic"),
  },
  {
    icon: Heading2,
    label: t("editor.heading"),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    on: (editor) => editor.isActive("heading", { level: 2 }),
  },
  {
    icon: Heading3,
    label: t("editor.subheading"),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    on: (editor) => editor.isActive("heading", { level: 3 }),
  },
  {
    icon: List,
    label: t("editor.bullets"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    on: (editor) => editor.isActive("bulletList"),
  },
  {
    icon: ListOrdered,
    label: t("editor.numbers"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    on: (editor) => editor.isActive("orderedList"),
  },
  { icon: LinkIcon, label: t("editor.link"), run: openLink, on: (editor) => editor.isActive("link") },
  { icon: Undo2, label: t("editor.undo"), run: (editor) => editor.chain().focus().undo().run() },
  { icon: Redo2, label: t("editor.redo"), run: (editor) => editor.chain().focus().redo().run() },
];

/** One tab stop; arrows go from tool to tool (WAI-ARIA toolbar). */
export function EditorToolbar(props: { editor: Editor | undefined; moves: number }) {
  const [at, setAt] = createSignal(0);
  const [linking, setLinking] = createSignal(false);
  const list = tools(() => setLinking(true));
  let bar: HTMLDivElement | undefined;
  const isOn = (tool: Tool): boolean | undefined => {
    // Read for its own sake: the editor is no signal, every move of it may change what is on.
    void props.moves;
    return props.editor === undefined ? undefined : tool.on?.(props.editor);
  };
  const move = (event: KeyboardEvent) => {
    const next = rovingIndex(event.key, at(), list.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    bar?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div class="border-b border-line bg-hair">
      <div ref={bar} role="toolbar" aria-label={t("editor.toolbar")} onKeyDown={move} class="swipe flex p-0.5">
        <For each={list}>
          {(tool, n) => (
            <button
              type="button"
              aria-label={tool.label}
              title={tool.label}
              aria-pressed={isOn(tool)}
              tabindex={n() === at() ? 0 : -1}
              onFocus={() => setAt(n())}
              onClick={() => props.editor && tool.run(props.editor)}
              class="grid size-11 shrink-0 place-items-center rounded-s hover:bg-card focus-visible:-outline-offset-2 aria-pressed:bg-leaf aria-pressed:text-green-ink"
            >
              <OptionalIcon icon={tool.icon} class="size-5" />
            </button>
          )}
        </For>
      </div>
      <Show when={linking() && props.editor}>
        {(editor) => <LinkRow editor={editor()} onClose={() => setLinking(false)} />}
      </Show>
    </div>
  );
}
