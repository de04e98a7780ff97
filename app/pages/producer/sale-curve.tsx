import { createMemo, Show } from "solid-js";
import type { ProducerSale } from "../../../core/contract/producer.ts";
import { cents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatDay, formatDayOn, formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { areaPath, curvePath } from "./curve-path.ts";
import { type CurvePoint, framed } from "./curve-points.ts";

export interface SaleCurveProps {
  sale: ProducerSale;
  /** As they stand now. */
  points: readonly CurvePoint[];
  now: number;
}

/** The drawing's own units; it is stretched to the card. */
const width = 720;
const height = 132;
/** Room above the highest point, so that its dot is whole. */
const headroom = 1.08;

/** How the sale grows over its window, beside the one before. */
export function SaleCurve(props: SaleCurveProps) {
  const date = () => props.sale.distribution;
  const before = () => props.sale.previous;
  const frame = createMemo(() => {
    const minutes = (date().closesAt - date().opensAt) / 60_000;
    // A window that was longer is followed as far as this one goes.
    const shown = [...props.points, ...(before()?.curve ?? []).filter(([minute]) => minute <= minutes)];
    return { minutes, cents: Math.max(1, ...shown.map(([, sum]) => sum)) * headroom };
  });
  // An order may be younger than the clock on the screen, which moves more slowly.
  const now = () => Math.max(0, (props.now - date().opensAt) / 60_000, props.points.at(-1)?.[0] ?? 0);
  const points = createMemo(() => framed(props.points, frame(), now()));
  const previous = createMemo(() => framed(before()?.curve ?? [], frame()));
  const end = (): CurvePoint => points().at(-1) ?? [0, 0];
  const sum = () => formatCents(cents(props.points.at(-1)?.[1] ?? 0));
  const moment = (at: number) => `${formatDay(at, date().timeZone)} ${formatTime(at, date().timeZone)}`;
  return (
    <Card class="grid gap-3">
      <div class="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
        <h2 class="font-sans text-base font-[640] tracking-normal">{t("producer.orders")}</h2>
        <p class="flex flex-wrap gap-x-5 text-small text-soft" aria-hidden="true">
          <span class="inline-flex items-center gap-2">
            <span class="h-0.75 w-6 rounded-full bg-green" />
            {t("producer.thisSale")}
          </span>
          <Show when={before()}>
            {(last) => (
              <span class="inline-flex items-center gap-2">
                <span class="w-6 border-t-2 border-dotted border-soft" />
                {formatDayOn(last().pickupOn)}
              </span>
            )}
          </Show>
        </p>
      </div>
      <div
        class="relative h-33"
        role="img"
        aria-label={
          before()
            ? t("producer.curveBeside", { sum: sum(), before: formatCents(before()?.estimateCents ?? cents(0)) })
            : t("producer.curve", { sum: sum() })
        }
      >
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" class="size-full" aria-hidden="true">
          <path d={areaPath(points(), width, height)} class="fill-leaf" />
          <Show when={before()}>
            <path
              d={curvePath(previous(), width, height)}
              fill="none"
              class="stroke-soft stroke-2"
              stroke-dasharray="2 6"
              stroke-linecap="round"
              vector-effect="non-scaling-stroke"
            />
          </Show>
          <path
            d={curvePath(points(), width, height)}
            fill="none"
            class="stroke-green stroke-[3.5]"
            stroke-linejoin="round"
            stroke-linecap="round"
            vector-effect="non-scaling-stroke"
          />
        </svg>
        <span
          class="absolute size-3.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-green ring-3 ring-card transition-[left,top] duration-(--calm)"
          style={{ left: `${end()[0] * 100}%`, top: `${(1 - end()[1]) * 100}%` }}
        />
      </div>
      <p class="flex justify-between gap-4 text-small text-soft">
        <span>{moment(date().opensAt)}</span>
        <span class="text-right">{moment(date().closesAt)}</span>
      </p>
    </Card>
  );
}
