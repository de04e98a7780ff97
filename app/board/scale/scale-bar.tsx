import Scale from "lucide-solid/icons/scale";
import { Show } from "solid-js";
import type { Grams } from "../../../core/quantity/grams.ts";
import { formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { scaleStation } from "./scale-station.ts";

/** What the connected scale says, and one press to take it. Nothing where there is no scale: the keypad is always there. */
export function ScaleBar(props: { onTake: (weight: Grams) => void }) {
  const { state, stable } = scaleStation;
  const words = (): string => {
    const now = state();
    switch (now.kind) {
      case "none":
        return "";
      case "connecting":
      case "silent":
        return t("hall.scaleSilent");
      case "below":
        return t("hall.scaleBelow");
      case "over":
        return t("hall.scaleOver");
      case "weight":
        return now.stable ? t("hall.scaleEmpty") : t("hall.scaleUnstable");
    }
  };
  const take = () => {
    const weight = stable();
    if (weight !== undefined) props.onTake(weight);
  };
  return (
    <Show when={state().kind !== "none"}>
      <div class="flex items-stretch gap-2">
        <Button
          tone="secondary"
          size="large"
          icon={Scale}
          class="num flex-1"
          disabled={stable() === undefined}
          onClick={take}
        >
          <Show when={stable()} fallback={words()}>
            {(weight) => t("hall.scaleTake", { weight: formatWeighing(weight()) })}
          </Show>
        </Button>
        <Button tone="quiet" size="large" onClick={() => scaleStation.tare()}>
          {t("hall.scaleTare")}
        </Button>
      </div>
    </Show>
  );
}
