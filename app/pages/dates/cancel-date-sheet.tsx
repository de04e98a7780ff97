import { createAsync, useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { cancelDate, cancellation } from "../../api/dates.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";

/** Calling a date off cannot be taken back: how many, how much and who is told stand before the button. */
export function CancelDateSheet(props: { date: ManagedDistribution; open: boolean; onClose: () => void }) {
  const [reason, setReason] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const cancelling = createAttempt(useAction(cancelDate));
  const facts = createAsync(async () => (props.open ? await cancellation.load(props.date.id) : undefined));
  const short = () => reason().trim().length < 3;
  const cancel = async () => {
    setTried(true);
    if (short()) return;
    if (!(await cancelling.run(props.date.id, reason().trim()))) return;
    toast({ text: () => t("dates.cancelled") });
    props.onClose();
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("dates.cancelTitle", { day: formatLongDayOn(props.date.pickupOn) })}
      footer={
        <div class="grid gap-2">
          <Show when={facts.latest?.validated === 0}>
            <Button tone="danger" size="large" full busy={cancelling.pending()} onClick={cancel}>
              {facts.latest?.baskets === 0 ? t("dates.cancelDoEmpty") : t("dates.cancelDo")}
            </Button>
          </Show>
          <Button tone="quiet" full onClick={props.onClose}>
            {t("dates.keep")}
          </Button>
        </div>
      }
    >
      <LoadBoundary skeleton={<SkeletonRows count={3} />}>
        <Show when={facts()}>
          {(known) => (
            <div class="grid gap-4">
              <Show
                when={known().validated === 0}
                fallback={<p class="font-[600]">{t("dates.cancelValidated", { n: known().validated })}</p>}
              >
                <p class="text-lead font-[640]">
                  {known().baskets === 0
                    ? t("dates.cancelNone")
                    : t("dates.cancelBaskets", { n: known().baskets, amount: formatCents(known().refundCents) })}
                </p>
                <Show when={known().paymentsUnderWay > 0}>
                  <p>{t("dates.cancelPages", { n: known().paymentsUnderWay })}</p>
                </Show>
                <p class="text-soft">{t("dates.cancelTold", { n: known().producers })}</p>
                <Textarea
                  label={t("dates.cancelReason")}
                  hint={t("dates.cancelReasonHint")}
                  required
                  rows={3}
                  maxlength="500"
                  value={reason()}
                  onInput={setReason}
                  error={tried() && short() ? t("dates.cancelReasonWrong") : undefined}
                />
                <p class="text-small text-soft">{t("dates.cancelFinal")}</p>
              </Show>
              <Show when={cancelling.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
            </div>
          )}
        </Show>
      </LoadBoundary>
    </Sheet>
  );
}
