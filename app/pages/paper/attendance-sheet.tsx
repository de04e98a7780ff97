import { createMemo, For, Show } from "solid-js";
import type { Paper } from "../../../core/contract/manage.ts";
import { homonyms } from "../../../core/text/collate.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Paged } from "./paged.tsx";
import type { PaperItem } from "./paginate.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { goodName, quantityText } from "./paper-goods.ts";
import type { PaperOptions } from "./paper-options.ts";
import { listName, orderedBaskets, type PaperBasket } from "./paper-people.ts";

export interface PaperSheetProps {
  paper: Paper;
  options: PaperOptions;
  onCount: (pages: number) => void;
}

type Signer = PaperItem & { readonly basket: PaperBasket };

/** "Émargement": who comes, and a place to sign. */
export function AttendanceSheet(props: PaperSheetProps) {
  const baskets = createMemo(() =>
    orderedBaskets(props.paper.baskets, props.options.order).map((basket): Signer => ({ basket })),
  );
  const alike = createMemo(() =>
    homonyms(props.paper.baskets.map(({ number, lastName }) => ({ id: String(number), name: lastName }))),
  );
  const phones = () => props.options.phones && props.paper.baskets.some((basket) => basket.phone !== "");
  const look = () =>
    ["attendance", `paper-${props.options.size}`, phones() && "with-phones", props.options.goods && "with-goods"]
      .filter(Boolean)
      .join(" ");
  const goods = (basket: PaperBasket) =>
    basket.lines.map((line) => `${quantityText(line, line.quantityMilli)} ${goodName(line)}`).join(" · ");
  return (
    <Paged items={baskets()} look={look()} onCount={props.onCount}>
      {(page) => (
        <PaperFrame
          paper={props.paper}
          title={t("paper.attendance")}
          aside={t("paper.baskets", { n: props.paper.baskets.length })}
          number={page.number}
          count={page.count}
        >
          <table class="paper-table">
            <colgroup>
              <col class="col-number" />
              <col class="col-name" />
              <Show when={phones()}>
                <col class="col-phone" />
              </Show>
              <col class="col-amount" />
              <col class="col-signature" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t("paper.number")}</th>
                <th scope="col">{t("paper.name")}</th>
                <Show when={phones()}>
                  <th scope="col">{t("paper.phone")}</th>
                </Show>
                <th scope="col" class="is-amount">
                  {t("paper.paid")}
                </th>
                <th scope="col">{t("paper.signature")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={page.items}>
                {({ basket }) => (
                  <tr data-item>
                    <td class="is-number">{basket.number}</td>
                    <td>
                      <b>{listName(basket)}</b>
                      <Show when={alike().has(String(basket.number))}> · {t("paper.homonym")}</Show>
                      <Show when={basket.ifMissing !== "refund" && basket.ifMissing}>
                        {(wish) => <span class="paper-goods">{t(`paper.wish.${wish()}`)}</span>}
                      </Show>
                      <Show when={props.options.goods}>
                        <span class="paper-goods">{goods(basket)}</span>
                      </Show>
                    </td>
                    <Show when={phones()}>
                      <td class="is-phone">{basket.phone}</td>
                    </Show>
                    <td class="is-amount">{formatCents(basket.chargedCents)}</td>
                    <td />
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </PaperFrame>
      )}
    </Paged>
  );
}
