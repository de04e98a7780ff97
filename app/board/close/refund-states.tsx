import { createMemo, createSignal, For, Show } from "solid-js";
import { sumCents } from "../../../core/money/cents.ts";
import type { ClosingRefund } from "../../api/closing.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import type { Closing } from "./closing.ts";

const tones = { decided: "ghost", sent: "sky", succeeded: "leaf", failed: "red", repaid: "leaf" } as const;
/** Enough to see that they leave; the rest on request. */
const SHOWN = 4;

const needsSomebody = (refund: ClosingRefund): boolean => refund.status === "failed" || refund.stuck;

/** Every refund of the date and where it is; what failed first, with what can be done about it. */
export function RefundStates(props: { closing: Closing; refunds: readonly ClosingRefund[] }) {
  const [all, setAll] = createSignal(false);
  const waiting = createMemo(() => props.refunds.filter(needsSomebody));
  const others = createMemo(() => props.refunds.filter((refund) => !needsSomebody(refund)));
  const shown = () => (all() ? others() : others().slice(0, SHOWN));
  const sum = () => formatCents(sumCents(props.refunds.map((refund) => refund.amountCents)));
  return (
    <section class="grid gap-2">
      <SectionTitle
        title={t("closing.refundStates")}
        aside={
          <Show when={props.refunds.length > 0}>
            <span class="num">{t("closing.refundCount", { n: props.refunds.length, amount: sum() })}</span>
          </Show>
        }
      />
      <For each={waiting()}>{(refund) => <WaitingRefund closing={props.closing} refund={refund} />}</For>
      <Show when={props.refunds.length > 0} fallback={<p class="text-soft">{t("closing.refundNone")}</p>}>
        <ul class="grid">
          <For each={shown()}>
            {(refund) => (
              <li class="flex min-h-11 items-center gap-3 border-b border-line py-1.5 last:border-b-0">
                <span class="min-w-0 flex-1 truncate">
                  {t("closing.refundOf", { number: refund.basketNumber ?? "–", name: refund.name })}
                </span>
                <Pill tone={tones[refund.status]}>{t(`closing.refund.${refund.status}`)}</Pill>
                <Amount cents={refund.amountCents} class="min-w-16 text-right font-[600]" />
              </li>
            )}
          </For>
        </ul>
        <Show when={!all() && others().length > SHOWN}>
          <Button tone="quiet" size="small" onClick={() => setAll(true)}>
            {t("closing.refundAllShown")}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

function WaitingRefund(props: { closing: Closing; refund: ClosingRefund }) {
  const [repaying, setRepaying] = createSignal(false);
  const failed = () => props.refund.status === "failed";
  const amount = () => formatCents(props.refund.amountCents);
  const retry = createAttempt(() => props.closing.api.retry(props.refund.id));
  const tryAgain = async () => {
    if ((await retry.run()) === undefined) return;
    toast({ text: t("closing.retried", { name: props.refund.name }), tone: "good" });
    void props.closing.lookAgain();
  };
  return (
    <Card as="section" tone="warm" class="grid gap-3">
      <p class="flex flex-wrap items-baseline justify-between gap-2">
        <span class="font-[640]">
          {t("closing.refundOf", { number: props.refund.basketNumber ?? "–", name: props.refund.name })}
        </span>
        <span class="num font-[640]">{amount()}</span>
      </p>
      <p>{failed() ? t("closing.refundFailedText") : t("closing.refundStuckText")}</p>
      <Show when={retry.error()}>{(error) => <p class="font-[600] text-beet">{refusalText(error())}</p>}</Show>
      <div class="flex flex-wrap gap-2">
        <Button busy={retry.pending()} onClick={() => void tryAgain()}>
          {t("closing.retry")}
        </Button>
        <Show when={failed()}>
          <Button tone="secondary" onClick={() => setRepaying(true)}>
            {t("closing.repaid")}
          </Button>
        </Show>
      </div>
      <Sheet
        open={repaying()}
        onClose={() => setRepaying(false)}
        title={t("closing.repaidTitle", { amount: amount() })}
        size="small"
      >
        <RepaidForm
          closing={props.closing}
          refund={props.refund}
          onDone={() => {
            setRepaying(false);
            void props.closing.lookAgain();
          }}
        />
      </Sheet>
    </Card>
  );
}

function RepaidForm(props: { closing: Closing; refund: ClosingRefund; onDone: () => void }) {
  const [how, setHow] = createSignal("");
  const attempt = createAttempt(() => props.closing.api.repay(props.refund.id, how().trim()));
  const amount = () => formatCents(props.refund.amountCents);
  const enough = () => how().trim().length >= 3;
  return (
    <form
      class="grid gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        if (!enough() || (await attempt.run()) === undefined) return;
        toast({ text: t("closing.repaidDone", { amount: amount(), name: props.refund.name }), tone: "good" });
        props.onDone();
      }}
    >
      <p>{t("closing.repaidText", { amount: amount(), name: props.refund.name })}</p>
      <Textarea
        label={t("closing.repaidHow")}
        hint={t("closing.repaidHowHint")}
        value={how()}
        onInput={setHow}
        maxlength={300}
      />
      <Show when={attempt.error()}>{(error) => <p class="font-[600] text-beet">{refusalText(error())}</p>}</Show>
      <Button type="submit" size="large" full disabled={!enough()} busy={attempt.pending()}>
        {t("closing.repaidConfirm")}
      </Button>
    </form>
  );
}
