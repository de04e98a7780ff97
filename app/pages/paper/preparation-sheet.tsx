import { createMemo, For, Match, Show, Switch } from "solid-js";
import { grams } from "../../../core/quantity/grams.ts";
import { formatGrams } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import type { PaperSheetProps } from "./attendance-sheet.tsx";
import { Paged } from "./paged.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { goodName, type PaperGood, quantityText } from "./paper-goods.ts";
import { listName, type PaperBasket, type PaperLine } from "./paper-people.ts";
import { preparationItems } from "./preparation-items.ts";

/** What each producer brings: totals to load the van, then the lots basket by basket. */
export function PreparationSheet(props: PaperSheetProps) {
  const items = createMemo(() => preparationItems(props.paper, props.options));
  return (
    <Paged items={items()} look={`preparation paper-${props.options.size}`} onCount={props.onCount}>
      {(page) => (
        <PaperFrame
          paper={props.paper}
          title={page.items[0]?.producer.name ?? t("paper.preparation")}
          aside={t("paper.preparation")}
          number={page.number}
          count={page.count}
        >
          <div class="paper-items">
            <For each={page.items}>
              {(item) => (
                <div data-item class={`paper-item is-${item.kind}`}>
                  <Switch>
                    <Match when={item.kind === "title" && item}>
                      {(title) => <h3>{t(`paper.part.${title().part}`)}</h3>}
                    </Match>
                    <Match when={item.kind === "good" && item}>{(one) => <Good good={one().good} />}</Match>
                    <Match when={item.kind === "basket" && item}>
                      {(one) => <Lot basket={one().basket} lines={one().lines} />}
                    </Match>
                  </Switch>
                </div>
              )}
            </For>
          </div>
        </PaperFrame>
      )}
    </Paged>
  );
}

function Good(props: { good: PaperGood }) {
  const weight = () => {
    const each = props.good.sample.estimateGrams;
    return each === null ? undefined : formatGrams(grams(Math.round((each * props.good.totalMilli) / 1000)));
  };
  return (
    <>
      <span class="paper-box" />
      <b class="paper-quantity">{quantityText(props.good.sample, props.good.totalMilli)}</b>
      <span class="paper-what">
        {goodName(props.good.sample)}
        <Show when={weight()}>{(about) => ` · ${t("paper.about", { weight: about() })}`}</Show>
        <Show when={props.good.sample.boxContent}>
          {(content) => <span class="block whitespace-pre-line">{content()}</span>}
        </Show>
      </span>
      <span class="paper-note">{t("paper.inBaskets", { n: props.good.baskets })}</span>
    </>
  );
}

function Lot(props: { basket: PaperBasket; lines: readonly PaperLine[] }) {
  return (
    <>
      <b class="paper-number">{props.basket.number}</b>
      <span class="paper-who">
        {listName(props.basket)}
        <Show when={props.basket.ifMissing !== "refund" && props.basket.ifMissing}>
          {(wish) => <span class="paper-goods">{t(`paper.wish.${wish()}`)}</span>}
        </Show>
      </span>
      <ul class="paper-lines">
        <For each={props.lines}>
          {(line) => (
            <li>
              <span class="paper-box" />
              <b>{quantityText(line, line.quantityMilli)}</b> {goodName(line)}
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
