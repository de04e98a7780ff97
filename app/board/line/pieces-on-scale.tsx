import type { BasketLine } from "../../../core/contract/order.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { t } from "../../i18n/t.ts";
import { Stepper } from "../../ui/stepper.tsx";

const one = milli(1000);

/** How many pieces are on the scale, where that may be another number than was ordered. */
export function PiecesOnScale(props: { line: BasketLine; count: Milli | undefined; onChange: (value: Milli) => void }) {
  return (
    <div class="flex items-center justify-center gap-3">
      <span class="text-small text-soft">{t("board.piecesOnScale")}</span>
      <Stepper
        label={t("board.piecesOf", { name: props.line.productName })}
        value={props.count ?? props.line.quantityMilli}
        step={one}
        min={one}
        unit="piece"
        onChange={(value) => props.onChange(milli(value))}
      />
    </div>
  );
}
