import ArrowLeft from "lucide-solid/icons/arrow-left";
import { batch, createMemo, createSignal, For, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { producerLinesOf } from "../basket/producer-lines-of.ts";
import { ProducerSection } from "../basket/producer-section.tsx";
import { useBoard } from "../board-context.tsx";
import { LineSheet } from "../line/line-sheet.tsx";
import { lineState } from "../line/line-state.ts";
import { countText } from "../line/line-words.ts";
import { Growing } from "../list/growing.tsx";
import { type ProducerGoods, producerGoods } from "../products/product-groups.ts";
import { productProgress } from "../products/product-progress.ts";

/** The stall that the address names. */
export function StallPane() {
  const { roster, screen } = useBoard();
  const stall = createMemo(() =>
    producerGoods(roster.baskets().map((entry) => entry.basket())).find(
      ({ producerId }) => producerId === screen.stall(),
    ),
  );
  return (
    <Show when={stall()} fallback={<EmptyState title={t("hall.noSuchStall")} />}>
      {(found) => <OpenStall stall={found()} />}
    </Show>
  );
}

interface Target {
  readonly basket: number;
  readonly ref: number;
}

/** What one producer gives, first in all, then basket by basket: to be ticked along on the way back from the stall. */
function OpenStall(props: { stall: ProducerGoods }) {
  const { board, screen } = useBoard();
  const parts = createMemo(() => {
    const all = props.stall.products.flatMap((product) => product.parts);
    return [...Map.groupBy(all, ({ basket }) => basket)].toSorted(([a], [b]) => a - b);
  });
  const isOpen = (number: number) => board.basket(number)?.status === "ordered";
  const open = createMemo(() => parts().filter(([number]) => isOpen(number)));
  const over = () => parts().length - open().length;
  const progress = createMemo(() => {
    const each = props.stall.products.map((product) => productProgress(board, product));
    const sum = (of: "all" | "done") => each.reduce((total, one) => total + one[of], 0);
    return { all: sum("all"), done: sum("done") };
  });
  const nameOf = (number: number) => {
    const basket = board.basket(number);
    return basket === undefined ? String(number) : `${number} · ${basket.firstName} ${basket.lastName}`;
  };
  const [opened, setOpened] = createSignal<Target>();
  const target = createMemo(() => {
    const wanted = opened();
    const line = wanted && board.basket(wanted.basket)?.lines.find(({ ref }) => ref === wanted.ref);
    return wanted && line && isOpen(wanted.basket) ? { basket: wanted.basket, line } : undefined;
  });
  /** The next piece on the scale: of whichever basket comes next. */
  const openNext = (from: Target) => {
    const lines = open().flatMap(([basket, own]) => own.map(({ line }) => ({ basket, line })));
    const index = lines.findIndex(({ basket, line }) => basket === from.basket && line.ref === from.ref);
    const next = [...lines.slice(index + 1), ...lines.slice(0, index)].find(
      ({ basket, line }) => lineState(line, board.folded(basket)) === "to_weigh",
    );
    setOpened(next && { basket: next.basket, ref: next.line.ref });
  };
  /** A producer's section of a basket, under the customer's name. */
  const underName = (number: number, lines: readonly BasketLine[]) => ({
    producerId: props.stall.producerId,
    producerName: nameOf(number),
    lines: producerLinesOf(lines).flatMap((producer) => producer.lines),
  });
  return (
    <div class="h-full overflow-y-auto overscroll-contain pb-24">
      <header class="grid grid-cols-1 gap-3 px-4 pt-3 pb-2">
        <div class="flex items-center gap-3">
          <IconButton
            icon={ArrowLeft}
            label={t("board.toList")}
            class="-ml-2 md:hidden"
            onClick={() => screen.toList()}
          />
          <PageHeading class="min-w-0 flex-1 text-title-s! leading-tight break-words md:text-title!">
            {props.stall.producerName}
          </PageHeading>
          <span class="num shrink-0 text-small text-soft">{t("hall.stallDone", progress())}</span>
        </div>
        <ProgressBar
          label={t("hall.stallDone", progress())}
          segments={[{ share: progress().done / progress().all, tone: "green" }]}
        />
        <section aria-label={t("hall.stallTotals")}>
          <p class="pb-1.5 text-small text-soft">{t("hall.stallTotals")}</p>
          <ul class="swipe -mx-4 flex gap-2 px-4 py-1">
            <For each={props.stall.products}>
              {(product) => (
                <li class="shrink-0">
                  <Button size="small" tone="secondary" onClick={() => screen.openProduct(product.key)}>
                    <span class="num">{countText(product.sample, product.totalMilli)}</span>
                    <span class="font-[500]">{product.sample.productName}</span>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </header>
      <ul class="grid grid-cols-1 gap-1 px-2.5">
        <Growing items={open()} list={props.stall.producerId}>
          {([number, own]) => (
            <li class="basket-row">
              <ProducerSection
                basket={number}
                producer={underName(
                  number,
                  own.map(({ line }) => line),
                )}
                onOpen={(line) => setOpened({ basket: number, ref: line.ref })}
                act={(change) => batch(change)}
              />
            </li>
          )}
        </Growing>
      </ul>
      <Show when={over() > 0}>
        <p class="px-5 pt-4 text-small text-soft">{t("hall.stallOver", { n: over() })}</p>
      </Show>
      <LineSheet
        target={target()}
        over={nameOf(opened()?.basket ?? 0)}
        onClose={() => setOpened(undefined)}
        onKept={() => {
          const wanted = opened();
          if (wanted && target()?.line.kind === "weighed") openNext(wanted);
          else setOpened(undefined);
        }}
        act={(change) => batch(change)}
      />
    </div>
  );
}
