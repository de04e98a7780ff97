import { For, type JSX, Show } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { cents } from "../../../core/money/cents.ts";
import { cardPart } from "../../../core/settlement/backing.ts";
import { leftToGive, receivedOf, tillState } from "../../../core/till/till-part.ts";
import { deviceZone } from "../../i18n/device-zone.ts";
import { formatCents, formatDifference } from "../../i18n/format-money.ts";
import { formatDay, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Pill } from "../../ui/pill.tsx";
import { DateTile } from "../manage/date-tile.tsx";
import { useProducer } from "./producer-rights.ts";

const tones = { accrued: "sky", payable: "sky", transferred: "sky", paid: "leaf", held: "warm" } as const;
const tillTones = { waits: "sky", given: "leaf" } as const;

/** Every euro of one date: sold − corrections − fees = net, when it comes, and why it stands still where it does. */
export function SettlementCard(props: { settlement: Settlement }) {
  const { href } = useProducer();
  const reason = () => props.settlement.heldReason ?? "other";
  const inTill = () => tillState(props.settlement);
  const isAllThere = () =>
    receivedOf({ ...props.settlement, isPaid: props.settlement.status === "paid" }).toComeCents === 0;
  const sumKey = () =>
    isAllThere() ? "producer.net" : props.settlement.status === "paid" ? "producer.netInAll" : "producer.netToCome";
  const isHeld = () => props.settlement.status === "held" && inTill() === undefined;
  const when = () => {
    const { status, availableOn, payOn } = props.settlement;
    const till = inTill();
    if (till !== undefined) return t(`producer.till.${till}Text`);
    if (status === "held") return t(`producer.held.${reason()}`);
    if (status === "accrued")
      return t("producer.payout.accruedText", { available: formatLongDayOn(availableOn), day: formatLongDayOn(payOn) });
    return t(`producer.payout.${status}Text`, { day: formatLongDayOn(payOn) });
  };
  return (
    <Card as="article" class="grid gap-5 md:grid-cols-[1fr_20rem] md:gap-8">
      <div class="flex items-start gap-4">
        <DateTile on={props.settlement.pickupOn} tone={isHeld() ? "warm" : "leaf"} />
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
            <Show
              when={inTill()}
              fallback={
                <Pill tone={tones[props.settlement.status]}>{t(`producer.payout.${props.settlement.status}`)}</Pill>
              }
            >
              {(till) => <Pill tone={tillTones[till()]}>{t(`producer.till.${till()}`)}</Pill>}
            </Show>
          </p>
          <p class={classNames("text-small", isHeld() ? "text-carrot-ink" : "text-soft")}>{when()}</p>
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
          <dt class="font-[620]">{t(sumKey())}</dt>
          <dd>
            <Amount cents={cents(props.settlement.netCents - props.settlement.takenCents)} class="voice text-title-s" />
          </dd>
        </div>
        <Show when={props.settlement.tillCents + props.settlement.carriedCents > 0}>
          <Line label={t("producer.byCard")}>{formatCents(cardPart(props.settlement))}</Line>
          <Show when={props.settlement.tillCents > 0}>
            <For each={props.settlement.tillGiven}>
              {(giving) => (
                <Line
                  label={t("producer.fromTillGiven", { day: formatDay(giving.at, deviceZone), name: giving.byName })}
                >
                  {formatCents(giving.amountCents)}
                </Line>
              )}
            </For>
            <Show when={leftToGive(props.settlement) > 0}>
              <Line label={t("producer.fromTill")}>{formatCents(leftToGive(props.settlement))}</Line>
            </Show>
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
