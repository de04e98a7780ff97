import { createSignal } from "solid-js";
import { DRAFT_BOUNDS } from "../../../core/draft/draft-entry.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Textarea } from "../../ui/textarea.tsx";

export function NoteSheet(props: { open: boolean; note: string; onClose: () => void; onKeep: (note: string) => void }) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("board.note")} size="small">
      <NoteForm note={props.note} onKeep={props.onKeep} />
    </Sheet>
  );
}

/** Made anew each time the sheet opens, with what stands then; what others write meanwhile does not overwrite the typing. */
function NoteForm(props: { note: string; onKeep: (note: string) => void }) {
  const [text, setText] = createSignal(props.note);
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(text().trim());
      }}
    >
      <Textarea
        label={t("board.noteLabel")}
        hint={t("board.noteHint")}
        value={text()}
        onInput={setText}
        maxlength={DRAFT_BOUNDS.note}
      />
      <Button type="submit" size="large" full>
        {t("common.save")}
      </Button>
    </form>
  );
}
