import CircleCheckBig from "lucide-solid/icons/circle-check-big";
import { createMemo, Show } from "solid-js";
import { cents, sumCents } from "../../../core/money/cents.ts";
import { payoutDates } from "../../../core/payout/payout-dates.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatLongDayOn, formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { useBoard } from "../board-context.tsx";

/** The day is over: how many, what went back, and the Monday on which producers are paid. */
export function ClosingDone() {
  const { board, roster } = useBoard();
  const baskets = createMemo(() =>
    roster
      .baskets()
      .map((entry) => entry.basket())
      .filter((basket) => basket.status === "validated"),
  );
  const producers = createMemo(
    () => new Set(baskets().flatMap((basket) => basket.lines.map((line) => line.producerId))).size,
  );
  const refunded = () => formatCents(sumCents(baskets().map((basket) => cents(basket.refundedCents))));
  return (
    <Card as="section" tone="leaf" class="grid justify-items-start gap-2">
      <CircleCheckBig class="size-9 text-green" aria-hidden="true" />
      <Show when={board.facts()}>
        {(facts) => (
          <>
            <p class="text-lead font-[640] text-green-ink">
              {t("closing.done", { time: formatTime(facts().validatedAt ?? 0, facts().timeZone) })}
            </p>
            <p>{t("closing.doneText", { n: baskets().length, amount: refunded() })}</p>
            {/* TRI-4. Nobody is paid of a trial. */}
            <Show when={!facts().trial}>
              <p class="font-[600] text-green-ink">
                {t("closing.payOn", {
                  n: producers(),
                  day: formatLongDayOn(payoutDates(facts().validatedAt ?? 0, facts().timeZone).payOn),
                })}
              </p>
            </Show>
          </>
        )}
      </Show>
    </Card>
  );
}
