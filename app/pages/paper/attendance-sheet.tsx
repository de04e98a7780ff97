import { createMemo, For, Show } from "solid-js";
import type { Paper } from "../../../core/contract/manage.ts";
import { homonyms, sortKey } from "../../../core/text/collate.ts";
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

type Signer = PaperItem &
  ({ readonly kind: "basket"; readonly basket: PaperBasket } | { readonly kind: "letter"; readonly letter: string });

/** "Émargement": who comes, and a place to sign. */
export function AttendanceSheet(props: PaperSheetProps) {
  const baskets = createMemo(() => signers(orderedBaskets(props.paper.baskets, props.options.order), props.options));
  const alike = createMemo(() =>
    homonyms(props.paper.baskets.map(({ number, lastName }) => ({ id: String(number), name: lastName }))),
  );
  const phones = () => props.options.phones && props.paper.baskets.some((basket) => basket.phone !== "");
  const look = () =>
    [
      "attendance",
      `paper-${props.options.size}`,
      phones() && "with-phones",
      props.options.goods && "with-goods",
      props.options.amounts && "with-amounts",
    ]
      .filter(Boolean)
      .join(" ");
  const columns = () => 3 + (phones() ? 1 : 0) + (props.options.amounts ? 1 : 0);
  const goods = (basket: PaperBasket) =>
    // Numbered as they are typed back in (TYP-1).
    basket.lines
      .map((line, place) => `${place + 1}. ${quantityText(line, line.quantityMilli)} ${goodName(line)}`)
      .join(" · ");
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
              <Show when={props.options.amounts}>
                <col class="col-amount" />
              </Show>
              <col class="col-signature" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t("paper.number")}</th>
                <th scope="col">{t("paper.name")}</th>
                <Show when={phones()}>
                  <th scope="col">{t("paper.phone")}</th>
                </Show>
                <Show when={props.options.amounts}>
                  <th scope="col" class="is-amount">
                    {t("paper.paid")}
                  </th>
                </Show>
                <th scope="col">{t("paper.signature")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={page.items}>
                {(row) => (
                  <Show
                    when={row.kind === "basket" && row.basket}
                    fallback={
                      <tr data-item class="paper-letter">
                        <th scope="rowgroup" colSpan={columns()}>
                          {row.kind === "letter" ? row.letter : ""}
                        </th>
                      </tr>
                    }
                  >
                    {(basket) => (
                      <tr data-item>
                        <td class="is-number">{basket().number}</td>
                        <td>
                          <b>{listName(basket())}</b>
                          <Show when={alike().has(String(basket().number))}> · {t("paper.homonym")}</Show>
                          <Show when={wishOf(basket())}>
                            {(wish) => <span class="paper-goods">{t(`paper.wish.${wish()}`)}</span>}
                          </Show>
                          <Show when={props.options.goods}>
                            <span class="paper-goods">{goods(basket())}</span>
                          </Show>
                        </td>
                        <Show when={phones()}>
                          <td class="is-phone">{basket().phone}</td>
                        </Show>
                        <Show when={props.options.amounts}>
                          <td class="is-amount">{formatCents(basket().chargedCents)}</td>
                        </Show>
                        <td />
                      </tr>
                    )}
                  </Show>
                )}
              </For>
            </tbody>
          </table>
        </PaperFrame>
      )}
    </Paged>
  );
}

const wishOf = ({ ifMissing }: PaperBasket) => (ifMissing === "refund" ? undefined : ifMissing);

/** Under a letter each where one searches by name; a letter never stands alone at the foot of a page. */
function signers(baskets: readonly PaperBasket[], { order, group }: PaperOptions): Signer[] {
  if (group === "none" || order !== "name") return baskets.map((basket) => ({ kind: "basket", basket }));
  const letterOf = (basket: PaperBasket) => sortKey(basket.lastName).slice(0, 1).toUpperCase();
  return [...Map.groupBy(baskets, letterOf)].flatMap(([letter, same]): Signer[] => [
    { kind: "letter", letter, keepsNext: true },
    ...same.map((basket): Signer => ({ kind: "basket", basket })),
  ]);
}
