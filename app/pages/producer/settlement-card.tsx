import { type JSX, Show } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { cents } from "../../../core/money/cents.ts";
import { formatCents, formatDifference } from "../../i18n/format-money.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Pill } from "../../ui/pill.tsx";
import { DateTile } from "../manage/date-tile.tsx";
import { useProducer } from "./producer-rights.ts";

const tones = { accrued: "sky", payable: "sky", transferred: "sky", paid: "leaf", held: "warm" } as const;

/** Every euro of one date: sold − corrections − fees = net, when it comes, and why it stands still where it does. */
export function SettlementCard(props: { settlement: Settlement }) {
  const { href } = useProducer();
  const reason = () => props.settlement.heldReason ?? "other";
  /** DUE-5. The three parts in which a net comes. */
  const byCard = () => cents(props.settlement.netCents - props.settlement.tillCents - props.settlement.carriedCents);
  const when = () => {
    const { status, availableOn, payOn } = props.settlement;
    if (status === "held") return t(`producer.held.${reason()}`);
    if (status === "accrued")
      return t("producer.payout.accruedText", { available: formatLongDayOn(availableOn), day: formatLongDayOn(payOn) });
    return t(`producer.payout.${status}Text`, { day: formatLongDayOn(payOn) });
  };
  return (
    <Card as="article" class="grid gap-5 md:grid-cols-[1fr_20rem] md:gap-8">
      <div class="flex items-start gap-4">
        <DateTile on={props.settlement.pickupOn} tone={props.settlement.status === "held" ? "warm" : "leaf"} />
        <div class="grid min-w-0 flex-1 gap-1.5">
          <h3 class="font-sans text-base font-[620] tracking-normal first-letter:uppercase">
            <a
              href={href(`/sales/${props.settlement.distributionId}`)}
              class="inline-block underline-offset-4 first-letter:uppercase hover:underline"
            >
              {formatLongDayOn(props.settlement.pickupOn)}
            </a>
          </h3>
          <p class="text-small text-soft">{props.settlement.marketName}</p>
          <p>
            <Pill tone={tones[props.settlement.status]}>{t(`producer.payout.${props.settlement.status}`)}</Pill>
          </p>
          <p class={classNames("text-small", props.settlement.status === "held" ? "text-carrot-ink" : "text-soft")}>
            {when()}
          </p>
        </div>
      </div>
      <dl class="num grid content-start gap-1.5">
        <Line label={t("producer.sold")}>{formatCents(props.settlement.soldCents)}</Line>
        <Line label={t("producer.corrections")}>
          <Show when={props.settlement.correctionsCents !== 0} fallback="–">
            {formatDifference(props.settlement.correctionsCents)}
          </Show>
        </Line>
        <Line label={t("producer.fee")}>
          <Show when={props.settlement.platformFeeCents !== 0} fallback="–">
            −{formatCents(props.settlement.platformFeeCents)}
          </Show>
        </Line>
        <Show when={props.settlement.takenCents > 0}>
          <Line label={t("producer.taken")}>−{formatCents(props.settlement.takenCents)}</Line>
        </Show>
        <div class="mt-1 flex items-baseline justify-between gap-4 border-t border-line pt-2.5">
          <dt class="font-[620]">{props.settlement.status === "paid" ? t("producer.net") : t("producer.netToCome")}</dt>
          <dd>
            <Amount cents={cents(props.settlement.netCents - props.settlement.takenCents)} class="voice text-title-s" />
          </dd>
        </div>
        <Show when={props.settlement.tillCents + props.settlement.carriedCents > 0}>
          <Line label={t("producer.byCard")}>{formatCents(byCard())}</Line>
          <Show when={props.settlement.tillCents > 0}>
            <Line label={t(props.settlement.tillGivenAt === null ? "producer.fromTill" : "producer.fromTillGiven")}>
              {formatCents(props.settlement.tillCents)}
            </Line>
          </Show>
          <Show when={props.settlement.carriedCents > 0}>
            <Line label={t("producer.carried")}>{formatCents(props.settlement.carriedCents)}</Line>
          </Show>
        </Show>
      </dl>
    </Card>
  );
}

function Line(props: { label: string; children: JSX.Element }) {
  return (
    <div class="flex items-baseline justify-between gap-4">
      <dt class="text-soft">{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
