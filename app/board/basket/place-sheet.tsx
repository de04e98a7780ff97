import { createMemo, createSignal, Show } from "solid-js";
import { DRAFT_BOUNDS } from "../../../core/draft/draft-entry.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ChipRow } from "../../ui/chip-row.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useBoard } from "../board-context.tsx";
import { likelyPlaces } from "./likely-places.ts";

export interface PlaceSheetProps {
  open: boolean;
  number: number;
  onClose: () => void;
  onKeep: (place: string | null) => void;
}

/** Where the basket is put down: one press on a place that is in use, or a few signs typed. */
export function PlaceSheet(props: PlaceSheetProps) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("hall.placeTitle")} size="small">
      <PlaceForm number={props.number} onKeep={props.onKeep} />
    </Sheet>
  );
}

function PlaceForm(props: Pick<PlaceSheetProps, "number" | "onKeep">) {
  const { board } = useBoard();
  const standing = board.folded(props.number).crate;
  const [text, setText] = createSignal(standing ?? "");
  const places = createMemo(() => likelyPlaces(board.numbers().map((number) => board.folded(number).crate)));
  return (
    <form
      class="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(text().trim() || null);
      }}
    >
      <Show when={places().length > 0}>
        <div class="grid gap-1">
          <p class="text-small text-soft">{t("hall.placesUsed")}</p>
          <ChipRow
            label={t("hall.placesUsed")}
            options={places().map((value) => ({ value, label: value }))}
            chosen={standing === undefined ? [] : [standing]}
            onToggle={(value) => props.onKeep(value === standing ? null : value)}
            class="flex-wrap"
          />
        </div>
      </Show>
      <TextInput
        label={t("hall.placeLabel")}
        hint={t("hall.placeHint")}
        value={text()}
        onInput={setText}
        maxlength={DRAFT_BOUNDS.crate}
        autocomplete="off"
      />
      <Button type="submit" size="large" full>
        {t("common.save")}
      </Button>
      <Show when={standing !== undefined}>
        <Button tone="quiet" full onClick={() => props.onKeep(null)}>
          {t("hall.placeNone")}
        </Button>
      </Show>
    </form>
  );
}
