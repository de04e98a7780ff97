import { For } from "solid-js";
import { GOODS } from "../../../core/catalog/goods.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { Picture } from "../../ui/picture.tsx";

/** Every drawing once, called by the first good it stands for. */
const DRAWINGS = [...new Map(GOODS.toReversed().map((good) => [good.picture, good])).values()].toReversed();

/** Our drawings, in a row that swipes. */
export function DrawingChoice(props: {
  value: string;
  onChoose: (picture: string, tint: (typeof DRAWINGS)[number]["tint"]) => void;
}) {
  return (
    <fieldset>
      <legend class="mb-1.5 font-[620]">{t("catalog.drawing")}</legend>
      <div class="flex max-h-46 flex-wrap gap-2 overflow-y-auto rounded-m bg-hair p-2.5">
        <For each={DRAWINGS}>
          {(good) => (
            <button
              type="button"
              aria-label={good[locale()]}
              aria-pressed={props.value === good.picture}
              onClick={() => props.onChoose(good.picture, good.tint)}
              class="rounded-[16px] p-0.5 aria-pressed:ring-3 aria-pressed:ring-green"
            >
              <Picture picture={good.picture} tint={good.tint} size="small" />
            </button>
          )}
        </For>
      </div>
    </fieldset>
  );
}
