import { Suspense } from "solid-js";
import { part } from "../page-route.ts";
import type { RichTextEditorProps } from "./rich-text-editor/editor-field.tsx";
import { Skeleton } from "./skeleton.tsx";

const EditorField = part(() => import("./rich-text-editor/editor-field.tsx"), "editor");

/**
 * Writes a formatted text (core/contract/rich-text.ts). Its code and texts come by themselves: the page needs no place.
 *
 *     <RichTextEditor label={t("…")} value={doc()} onChange={setDoc} />
 *
 * `value` is read once, when the editor opens (give the stored document, or `richTextOf(plain)` of core/rich-text); to put
 * another text in, change `version`. `onChange` gets the document as the schema knows it, or undefined while it is longer
 * than that allows (the field says so): then there is nothing to save. Drawn by `RichTextView` (ui/rich-text-view.tsx).
 */
export function RichTextEditor(props: RichTextEditorProps) {
  return (
    <Suspense fallback={<Skeleton class="h-56 w-full" />}>
      <EditorField {...props} />
    </Suspense>
  );
}
