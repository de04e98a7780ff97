import { createMemo, For, Show } from "solid-js";
import { formatMilliNumber } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import type { PaperSheetProps } from "./attendance-sheet.tsx";
import { Paged } from "./paged.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { goodName, quantityText } from "./paper-goods.ts";
import type { PaperBasket } from "./paper-people.ts";
import { COLUMNS, tableRows } from "./table-rows.ts";

/** Goods down, customers across: who gets how much of what, on as many pages as it takes. */
export function TableSheet(props: PaperSheetProps) {
  const rows = createMemo(() => tableRows(props.paper, props.options));
  const width = () => COLUMNS[props.options.size];
  /** Where a group of customers begins and ends, in the order they stand in. */
  const edge = (basket: PaperBasket | undefined): string =>
    (props.options.order === "name" ? basket?.lastName : undefined) || String(basket?.number ?? "");
  return (
    <Paged items={rows()} look={`table paper-${props.options.size}`} wide onCount={props.onCount}>
      {(page) => {
        const columns = () => page.items[0]?.columns ?? [];
        return (
          <PaperFrame
            paper={props.paper}
            title={t("paper.table")}
            aside={t("paper.fromTo", { from: edge(columns()[0]), to: edge(columns().at(-1)), n: columns().length })}
            number={page.number}
            count={page.count}
          >
            <table class="paper-table paper-cross">
              <colgroup>
                <col class="col-good" />
                <col class="col-total" />
                <For each={Array.from({ length: width() })}>{() => <col class="col-basket" />}</For>
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">{t("paper.good")}</th>
                  <th scope="col" class="is-amount">
                    {t("paper.total")}
                  </th>
                  <For each={columns()}>
                    {(basket) => (
                      <th scope="col" class="is-basket">
                        <span>
                          <b>{basket.number}</b> {basket.lastName} {basket.firstName.slice(0, 1)}
                        </span>
                      </th>
                    )}
                  </For>
                </tr>
              </thead>
              <tbody>
                <For each={page.items}>
                  {(row) => (
                    <Show
                      when={row.kind === "good" && row.good}
                      fallback={
                        <tr data-item class="paper-producer">
                          <th scope="rowgroup" colSpan={2 + width()}>
                            {row.kind === "producer" ? row.name : ""}
                          </th>
                        </tr>
                      }
                    >
                      {(good) => (
                        <tr data-item>
                          <th scope="row">{goodName(good().sample)}</th>
                          <td class="is-amount">{quantityText(good().sample, good().totalMilli)}</td>
                          <For each={row.columns}>
                            {(basket) => {
                              const quantity = good().of.get(basket.number);
                              return (
                                <td class="is-basket">{quantity === undefined ? "" : formatMilliNumber(quantity)}</td>
                              );
                            }}
                          </For>
                        </tr>
                      )}
                    </Show>
                  )}
                </For>
              </tbody>
            </table>
          </PaperFrame>
        );
      }}
    </Paged>
  );
}
