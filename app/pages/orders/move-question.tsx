import { useAction } from "@solidjs/router";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import { Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { chooseAfterMove } from "../../api/dates.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { toast } from "../../ui/toast-list.ts";

/** MOV-2. The date moved after the order: kept, or given back. Until the pickup begins. */
export function MoveQuestion(props: { order: Order }) {
  const now = createNow("minute");
  const choosing = createAttempt(useAction(chooseAfterMove));
  const asked = () =>
    props.order.status === "ordered" && props.order.distribution.pickupStartsAt > now() ? props.order.moved : null;
  const near = (at: number) => formatNear(at, now(), props.order.distribution.timeZone);
  const choose = async (choice: "keep" | "refund") => {
    if (await choosing.run(props.order.id, choice))
      toast({ text: () => t(`orders.moved.${choice}Done`), tone: "good" });
  };
  return (
    <Show when={asked()}>
      {(moved) => (
        <Card as="section" tone="warm" aria-labelledby="moved" class="grid gap-3">
          <h2 id="moved" class="flex items-start gap-2.5 text-lead font-[640] text-carrot-ink">
            <CalendarClock class="mt-0.5 size-6 shrink-0" aria-hidden="true" />
            {t("orders.moved.title")}
          </h2>
          <p>
            {t("orders.moved.text", {
              former: near(moved().formerPickupStartsAt),
              now: near(props.order.distribution.pickupStartsAt),
            })}
          </p>
          <Show when={moved().choice === "keep"}>
            <p class="font-[600]">{t("orders.moved.kept")}</p>
          </Show>
          <div class="grid gap-2 sm:grid-cols-2">
            <Show when={moved().choice !== "keep"}>
              <Button size="large" full busy={choosing.pending()} onClick={() => choose("keep")}>
                {t("orders.moved.keep")}
              </Button>
            </Show>
            <Button tone="secondary" size="large" full busy={choosing.pending()} onClick={() => choose("refund")}>
              {t("orders.moved.refund")}
            </Button>
          </div>
          <p class="text-small text-soft">{t("orders.moved.silent")}</p>
          <Show when={choosing.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        </Card>
      )}
    </Show>
  );
}
