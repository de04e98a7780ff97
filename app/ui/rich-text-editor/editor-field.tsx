import "./editor.css";
import type { Editor } from "@tiptap/core";
import { createEffect, createSignal, createUniqueId, on, onCleanup, onMount, untrack } from "solid-js";
import * as v from "valibot";
import { type RichText, richTextSchema } from "../../../core/contract/rich-text.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../class-names.ts";
import { controlLook, FieldNotes } from "../field.tsx";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { makeEditor } from "./make-editor.ts";

export interface RichTextEditorProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: RichText | undefined;
  /** Another number puts `value` in anew: taking back what was typed. */
  version?: number | undefined;
  onChange: (doc: RichText | undefined) => void;
  class?: string | undefined;
}

/** The part of RichTextEditor that is fetched when it is first shown (rich-text-editor.tsx tells how it is used). */
export default function EditorField(props: RichTextEditorProps) {
  const id = createUniqueId();
  const [editor, setEditor] = createSignal<Editor>();
  const [moves, setMoves] = createSignal(0);
  const [tooLong, setTooLong] = createSignal(false);
  let place: HTMLDivElement | undefined;

  const changed = (json: unknown) => {
    const doc = v.safeParse(richTextSchema, json);
    setTooLong(!doc.success);
    props.onChange(doc.success ? doc.output : undefined);
  };
  onMount(() => {
    if (place === undefined) return;
    const made = makeEditor({
      element: place,
      content: untrack(() => props.value),
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        "aria-describedby": `${id}-hint ${id}-error`,
        class: "min-h-32 max-h-[60dvh] overflow-y-auto px-4 py-3 outline-none rich-edit",
      },
      onMoved: () => setMoves((n) => n + 1),
      onChanged: changed,
    });
    setEditor(made);
    onCleanup(() => made.destroy());
  });
  createEffect(
    on(
      () => props.version,
      () => {
        setTooLong(false);
        editor()?.commands.setContent(untrack(() => props.value) ?? "", { emitUpdate: false });
      },
      { defer: true },
    ),
  );
  return (
    <div class={classNames("grid gap-1.5", props.class)}>
      {/* Words of a label do not focus what is no native control: a press on them does. */}
      <button
        type="button"
        tabindex="-1"
        id={`${id}-label`}
        class="justify-self-start font-[620]"
        onClick={() => editor()?.commands.focus()}
      >
        {props.label}
      </button>
      <div
        class={classNames(
          controlLook,
          "overflow-hidden p-0! focus-within:border-green focus-within:outline-3 focus-within:outline-leaf-2",
        )}
      >
        <EditorToolbar editor={editor()} moves={moves()} />
        <div ref={place} />
      </div>
      <FieldNotes id={id} hint={props.hint} error={tooLong() ? t("editor.tooLong") : props.error} />
    </div>
  );
}
