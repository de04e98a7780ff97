import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import type { RichText } from "../../../core/contract/rich-text.ts";
import { cleanPaste } from "./clean-paste.ts";

/** The nodes and marks of core/contract/rich-text and none besides. */
const kit = StarterKit.configure({
  heading: { levels: [2, 3] },
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  trailingNode: false,
  link: {
    openOnClick: false,
    protocols: ["http", "https", "mailto", "tel"],
    isAllowedUri: (address) => /^(?:https?:\/\/|mailto:|tel:)/i.test(address ?? ""),
    HTMLAttributes: { class: "text-green underline underline-offset-3", rel: null, target: null },
  },
});

export interface EditorTies {
  element: HTMLElement;
  content: RichText | undefined;
  attributes: Record<string, string>;
  /** After every change of text, marks or place: what the toolbar shows may differ. */
  onMoved: () => void;
  /** After every change of the text. */
  onChanged: (json: unknown) => void;
}

export const makeEditor = ({ element, content, attributes, onMoved, onChanged }: EditorTies): Editor =>
  new Editor({
    element,
    extensions: [kit],
    content: content === undefined || content.content.length === 0 ? "" : content,
    editorProps: { attributes, transformPastedHTML: cleanPaste },
    onTransaction: onMoved,
    onUpdate: ({ editor }) => onChanged(editor.getJSON()),
  });
