import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { cancellation } from "../../api/dates.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { createRenewal } from "../manage/create-renewal.ts";

const renewMs = 3_000;

/** How far the refunds of a cancelled date are; the work goes on whoever looks. */
export function CancelProgress(props: { distributionId: string }) {
  const known = createAsync(() => cancellation.load(props.distributionId));
  createRenewal(() => cancellation.renew(props.distributionId), renewMs);
  return (
    <Show when={known()?.run}>
      {(run) => (
        <section aria-labelledby="cancellation" class="grid gap-3">
          <SectionTitle id="cancellation" title={t("dates.runTitle")} />
          <Card class="grid gap-3">
            <p class="text-soft">{t("dates.runBy", { name: run().byName, reason: run().reason })}</p>
            <Show when={run().total > 0} fallback={<p>{t("dates.runEmpty")}</p>}>
              <p role="status" class="font-[640]">
                {t("dates.runDone", { n: run().done, done: run().done, total: run().total })}
              </p>
              <ProgressBar
                label={t("dates.runDone", { n: run().done, done: run().done, total: run().total })}
                segments={[{ share: run().done / run().total, tone: "green" }]}
              />
              <p class="text-small text-soft">{t("dates.runSent", { n: run().refundsSent, total: run().refunds })}</p>
              <Show when={run().refundsFailed > 0}>
                <p class="text-small font-[600] text-beet">{t("dates.runFailed", { n: run().refundsFailed })}</p>
              </Show>
              <p class="text-small text-soft">
                {run().closed && run().refundsSent === run().refunds ? t("dates.runOver") : t("dates.runGoesOn")}
              </p>
            </Show>
          </Card>
        </section>
      )}
    </Show>
  );
}
