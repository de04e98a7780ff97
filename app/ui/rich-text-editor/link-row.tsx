import type { Editor } from "@tiptap/core";
import { createSignal, createUniqueId, onMount, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../button.tsx";
import { TextInput } from "../text-input.tsx";
import { linkAddress } from "./link-address.ts";

/** The address of a link, typed under the toolbar; the chosen words stay chosen meanwhile. */
export function LinkRow(props: { editor: Editor; onClose: () => void }) {
  const id = createUniqueId();
  const known: unknown = props.editor.getAttributes("link").href;
  const before = typeof known === "string" ? known : "";
  const [typed, setTyped] = createSignal(before);
  const [wrong, setWrong] = createSignal(false);
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());

  const close = () => {
    props.onClose();
    props.editor.commands.focus();
  };
  const put = () => {
    const href = linkAddress(typed());
    if (href === undefined) {
      setWrong(true);
      return;
    }
    const chain = props.editor.chain().focus();
    if (props.editor.state.selection.empty && before === "") {
      chain.insertContent({ type: "text", text: typed().trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.extendMarkRange("link").setLink({ href }).run();
    props.onClose();
  };
  const takeOut = () => {
    props.editor.chain().focus().extendMarkRange("link").unsetLink().run();
    props.onClose();
  };
  return (
    <fieldset
      id={id}
      aria-label={t("editor.link")}
      class="flex flex-wrap items-end gap-2 border-t border-line p-3"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        if (event.key === "Enter") {
          // The form around the editor is not sent by this.
          event.preventDefault();
          put();
        }
      }}
    >
      <TextInput
        label={t("editor.address")}
        ref={(element) => {
          input = element;
        }}
        inputMode="url"
        autocapitalize="off"
        value={typed()}
        onInput={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        error={wrong() ? t("editor.addressWrong") : undefined}
        class="min-w-0 flex-1 basis-56"
      />
      <Button size="small" onClick={put}>
        {t("editor.put")}
      </Button>
      <Show when={before !== ""}>
        <Button size="small" tone="secondary" onClick={takeOut}>
          {t("editor.unlink")}
        </Button>
      </Show>
    </fieldset>
  );
}
