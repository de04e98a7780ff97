import { Show } from "solid-js";
import type { RichText } from "../../../core/contract/rich-text.ts";
import { RichTextView } from "../../ui/rich-text-view.tsx";
import { Prose } from "./prose.tsx";

/** What people wrote about themselves: formatted where it was written so, else its plain words. */
export function Written(props: { doc: RichText | null; words: string }) {
  return (
    <Show when={props.doc} fallback={<Prose text={props.words} />}>
      {(doc) => <RichTextView doc={doc()} />}
    </Show>
  );
}
