import SearchX from "lucide-solid/icons/search-x";
import { createMemo, For, Show } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useBoard } from "../board-context.tsx";
import { type ProducerGoods, producerGoods } from "../products/product-groups.ts";
import { productProgress } from "../products/product-progress.ts";

/** From stall to stall: whose goods, for how many baskets, and how far whoever walks round has come. */
export function StallList(props: { query: string }) {
  const { roster } = useBoard();
  const stalls = createMemo(() =>
    producerGoods(roster.baskets().map((entry): BoardBasket => entry.basket())).map((stall) =>
      findable(stall, stall.producerName, ...stall.products.map(({ sample }) => sample.productName)),
    ),
  );
  const found = createMemo(() => find(stalls(), props.query));
  return (
    <Show
      when={found().length > 0}
      fallback={<EmptyState icon={SearchX} title={t("board.noneFound")} text={t("board.noneFoundText")} />}
    >
      <ul aria-label={t("board.view.stalls")}>
        <For each={found()}>
          {(stall) => (
            <li>
              <StallRow stall={stall} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function StallRow(props: { stall: ProducerGoods }) {
  const { board, screen } = useBoard();
  const progress = createMemo(() => {
    const each = props.stall.products.map((product) => productProgress(board, product));
    const sum = (of: "all" | "done" | "toWeigh") => each.reduce((total, one) => total + one[of], 0);
    return { all: sum("all"), done: sum("done"), toWeigh: sum("toWeigh") };
  });
  const baskets = createMemo(
    () => new Set(props.stall.products.flatMap(({ parts }) => parts.map(({ basket }) => basket))).size,
  );
  const open = () => screen.stall() === props.stall.producerId;
  const sub = () =>
    [
      t("board.baskets.n", { n: baskets() }),
      ...(progress().toWeigh > 0 ? [t("board.toWeigh", { n: progress().toWeigh })] : []),
    ].join(" · ");
  return (
    <ListRow
      tone={open() ? "raised" : progress().done === progress().all ? "done" : "plain"}
      class={open() ? "ring-2 ring-green ring-inset" : ""}
      onClick={() => screen.openStall(props.stall.producerId)}
      lead={<Avatar id={props.stall.producerId} name={props.stall.producerName} />}
      title={props.stall.producerName}
      sub={sub()}
      trail={
        <span class="grid w-24 justify-items-end gap-1.5">
          <span class="font-[640]">{t("hall.stallLines", { n: progress().all })}</span>
          <ProgressBar
            size="small"
            label={t("hall.stallDone", { done: progress().done, all: progress().all })}
            segments={[{ share: progress().done / progress().all, tone: "green" }]}
          />
        </span>
      }
    />
  );
}
