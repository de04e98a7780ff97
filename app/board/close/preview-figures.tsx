import { Show } from "solid-js";
import { formatCents } from "../../i18n/format-money.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { Stat } from "../../ui/stat.tsx";
import type { Preview } from "./preview.ts";

/** What one press would do: how many baskets, how much goes back, what was never weighed, and when producers are paid. */
export function PreviewFigures(props: { preview: Preview }) {
  return (
    <div class="grid gap-3">
      <div class="grid gap-3 sm:grid-cols-2">
        <Stat
          label={t("board.close.remaining")}
          value={String(props.preview.remaining)}
          note={t("board.close.already", { n: props.preview.validated })}
        />
        <Stat
          label={t("board.close.refund")}
          value={formatCents(props.preview.refundCents)}
          note={t("board.close.refunds", { n: props.preview.refunds })}
        />
      </div>
      <Show when={props.preview.linesNotWeighed > 0}>
        <p class="rounded-m bg-apricot px-4 py-3 text-carrot-ink">
          {t("board.close.notWeighed", { n: props.preview.linesNotWeighed })}
        </p>
      </Show>
      <Card tone="leaf">
        <p class="font-[600] text-green-ink">
          {t("board.close.payOn", { n: props.preview.producers, day: formatLongDayOn(props.preview.payOn) })}
        </p>
      </Card>
    </div>
  );
}
