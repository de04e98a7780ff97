import ArrowLeft from "lucide-solid/icons/arrow-left";
import PackageX from "lucide-solid/icons/package-x";
import { batch, createMemo, createSignal, For, Show, Suspense } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useBoard } from "../board-context.tsx";
import { LineSheet } from "../line/line-sheet.tsx";
import { countText, priceText } from "../line/line-words.ts";
import { NotDeliveredSheet } from "../panes.ts";
import { PartRow } from "./part-row.tsx";
import { type ProductGroup, producerGoods } from "./product-groups.ts";
import { isOver, partState, productProgress } from "./product-progress.ts";

/** The product that the address names. */
export function ProductPane() {
  const { roster, screen } = useBoard();
  const product = createMemo(() =>
    producerGoods(roster.baskets().map((entry) => entry.basket()))
      .flatMap((producer) => producer.products)
      .find(({ key }) => key === screen.product()),
  );
  return (
    <Show when={product()} fallback={<EmptyState title={t("board.noSuchProduct")} />}>
      {(found) => <OpenProduct product={found()} />}
    </Show>
  );
}

/** Who gets it, one under the other: tick, or weigh one piece after the other, walking from crate to crate. */
function OpenProduct(props: { product: ProductGroup }) {
  const { board, screen, writable } = useBoard();
  const sample = () => props.product.sample;
  const progress = createMemo(() => productProgress(board, props.product));
  const [openBasket, setOpenBasket] = createSignal<number>();
  const [refusing, setRefusing] = createSignal(false);
  const part = createMemo(() => props.product.parts.find(({ basket }) => basket === openBasket()));
  const target = () => {
    const found = part();
    return found && !isOver(board, found) ? { basket: found.basket, line: found.line } : undefined;
  };
  const nameOf = (number: number) => {
    const basket = board.basket(number);
    return basket === undefined ? String(number) : `${number} · ${basket.firstName} ${basket.lastName}`;
  };
  const openNext = (from: number) => {
    const { parts } = props.product;
    const index = parts.findIndex(({ basket }) => basket === from);
    const next = [...parts.slice(index + 1), ...parts.slice(0, index)].find(
      (candidate) => !isOver(board, candidate) && partState(board, candidate) === "to_weigh",
    );
    setOpenBasket(next?.basket);
  };
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
          <Picture picture={sample().picture} tint={sample().tint} size="small" />
          <div class="min-w-0 flex-1">
            <PageHeading class="text-title-s! leading-tight break-words md:text-title!">
              {sample().productName}
            </PageHeading>
            <p class="text-small text-soft">
              {sample().producerName} · {priceText(sample())}
            </p>
          </div>
        </div>
        <div class="grid gap-1.5">
          <p class="flex justify-between gap-4 text-small text-soft">
            <span class="num">{t("board.productDone", { done: progress().done, all: progress().all })}</span>
            <b class="num text-ink">{countText(sample(), props.product.totalMilli)}</b>
          </p>
          <ProgressBar
            label={t("board.productDone", { done: progress().done, all: progress().all })}
            segments={[{ share: progress().done / progress().all, tone: "green" }]}
          />
        </div>
        <div class="flex flex-wrap gap-2">
          <Show when={progress().toWeigh > 0}>
            <Button size="small" disabled={!writable()} onClick={() => openNext(-1)}>
              {t("board.weighAll", { n: progress().toWeigh })}
            </Button>
          </Show>
          <Button
            size="small"
            tone="secondary"
            icon={PackageX}
            disabled={!writable() || progress().done === progress().all}
            onClick={() => setRefusing(true)}
          >
            {t("board.notDelivered")}
          </Button>
        </div>
      </header>
      <ul class="grid grid-cols-1 gap-px px-2">
        <For each={props.product.parts}>{(one) => <PartRow part={one} onOpen={() => setOpenBasket(one.basket)} />}</For>
      </ul>
      <LineSheet
        target={target()}
        over={nameOf(openBasket() ?? 0)}
        onClose={() => setOpenBasket(undefined)}
        onKept={() => {
          const found = part();
          if (found?.line.kind === "weighed") openNext(found.basket);
          else setOpenBasket(undefined);
        }}
        act={(change) => batch(change)}
      />
      <Suspense>
        <Show when={refusing()}>
          <NotDeliveredSheet
            open
            name={sample().productName}
            goods={[props.product]}
            onClose={() => setRefusing(false)}
          />
        </Show>
      </Suspense>
    </div>
  );
}
