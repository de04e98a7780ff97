import { type Accessor, createMemo, createSignal, onCleanup, onMount } from "solid-js";
import { createStore, produce, reconcile } from "solid-js/store";
import type { ProducerSale, SaleRow, SaleTotals } from "../../../core/contract/producer.ts";
import { watchSale } from "../../api/sale-feed.ts";
import { marketTime } from "../../ui/clock.ts";
import { type CurvePoint, withPoint } from "./curve-points.ts";

/** "à l'instant" lasts as long as it takes to look up. */
const movedMs = 6000;

export interface LiveTotals {
  totals: SaleTotals;
  /** In the order in which the page first showed them: nothing jumps while it is read. */
  rows: Accessor<readonly SaleRow[]>;
  /** What a row gained or lost just now, in thousandths of its unit, by offer. */
  moved: Readonly<Record<string, number | undefined>>;
  /** The row that moved last, for who hears the page instead of seeing it. */
  lastMoved: Accessor<SaleRow | undefined>;
  curve: Accessor<readonly CurvePoint[]>;
  live: Accessor<boolean>;
}

/** A sale as it was loaded, then as its room tells it, within a second of each order. */
export function createLiveTotals(sale: ProducerSale): LiveTotals {
  const [totals, setTotals] = createStore<SaleTotals>(structuredClone(sale.totals));
  const [moved, setMoved] = createStore<Record<string, number | undefined>>({});
  const [lastMoved, setLastMoved] = createSignal<SaleRow>();
  const [curve, setCurve] = createSignal<readonly CurvePoint[]>(sale.curve);
  const [live, setLive] = createSignal(false);

  const rank = new Map(
    sale.totals.rows
      .toSorted((one, other) => other.estimateCents - one.estimateCents)
      .map((row, n) => [row.offerId, n]),
  );
  const rankOf = (row: SaleRow) => rank.get(row.offerId) ?? rank.size;
  const rows = createMemo(() => totals.rows.toSorted((one, other) => rankOf(one) - rankOf(other)));

  const fading = new Map<string, ReturnType<typeof setTimeout>>();
  const flash = (row: SaleRow, by: number) => {
    setMoved(row.offerId, (before) => (before ?? 0) + by);
    setLastMoved(row);
    clearTimeout(fading.get(row.offerId));
    const fade = () => setMoved(produce((all) => void delete all[row.offerId]));
    fading.set(row.offerId, setTimeout(fade, movedMs));
  };

  const hear = (news: SaleTotals) => {
    const before = new Map(totals.rows.map((row) => [row.offerId, row.quantityMilli]));
    for (const row of news.rows) {
      const by = row.quantityMilli - (before.get(row.offerId) ?? 0);
      if (by !== 0) flash(row, by);
    }
    if (news.estimateCents !== totals.estimateCents) {
      const minute = (marketTime() - sale.distribution.opensAt) / 60_000;
      setCurve((points) => withPoint(points, [minute, news.estimateCents]));
    }
    setTotals(reconcile(news, { key: "offerId" }));
  };

  onMount(() => {
    const leave = watchSale({
      distributionId: sale.distribution.id,
      producer: sale.producer.slug,
      hear: (message) => message.type === "totals" && hear(message.totals),
      live: setLive,
    });
    onCleanup(leave);
  });
  onCleanup(() => {
    for (const timer of fading.values()) clearTimeout(timer);
  });
  return { totals, rows, moved, lastMoved, curve, live };
}
