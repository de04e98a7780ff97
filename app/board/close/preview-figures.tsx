import { Show } from "solid-js";
import type { ClosingView } from "../../api/closing.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { Stat } from "../../ui/stat.tsx";
import type { Preview } from "./preview.ts";

/** What one press would do: how many baskets, how much goes back, what was never weighed, and when producers are paid. */
export function PreviewFigures(props: { preview: Preview; unvalidated?: ClosingView["unvalidated"] | undefined }) {
  return (
    <div class="grid gap-3">
      <div class="grid gap-3 sm:grid-cols-2">
        <Stat
          label={t("closing.remaining")}
          value={String(props.preview.remaining)}
          note={t("closing.already", { n: props.preview.validated })}
        />
        <Stat
          label={t("closing.refund")}
          value={formatCents(props.preview.refundCents)}
          note={t("closing.refunds", { n: props.preview.refunds })}
        />
      </div>
      <Show when={props.preview.linesNotWeighed > 0}>
        <p class="rounded-m bg-apricot px-4 py-3 text-carrot-ink">
          {t("closing.notWeighed", { n: props.preview.linesNotWeighed })}
        </p>
      </Show>
      <Show when={props.preview.producers > 0}>
        <Card tone="leaf">
          <p class="font-[600] text-green-ink">
            {t("closing.countdown", {
              n: props.preview.producers,
              day: formatLongDayOn(props.preview.payOn),
              by: formatLongDayOn(props.preview.validateBy),
              later: formatLongDayOn(props.preview.thenPayOn),
            })}
          </p>
        </Card>
      </Show>
      <Show when={(props.unvalidated?.count ?? 0) > 0 ? props.unvalidated : undefined}>
        {(waiting) => (
          <p class="rounded-m bg-apricot px-4 py-3 font-[600] text-carrot-ink">
            {waiting().count > waiting().limit
              ? t("closing.blocked", { n: waiting().count })
              : t("closing.unvalidated", { n: waiting().count, limit: waiting().limit })}
          </p>
        )}
      </Show>
    </div>
  );
}
