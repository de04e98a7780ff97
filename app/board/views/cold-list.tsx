import Refrigerator from "lucide-solid/icons/refrigerator";
import Snowflake from "lucide-solid/icons/snowflake";
import { createMemo, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { t } from "../../i18n/t.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import { countText } from "../line/line-words.ts";
import { Growing } from "../list/growing.tsx";
import type { StillRows } from "../list/still-rows.ts";
import { coldGoods } from "./cold-goods.ts";

interface ColdBasket {
  readonly number: number;
  readonly lines: readonly BasketLine[];
}

/** What lies in the fridge: first for the customers who stand there, then for those to come. */
export function ColdList(props: { rows: StillRows }) {
  const { board } = useBoard();
  const cold = createMemo(() =>
    props.rows.numbers.flatMap((number): ColdBasket[] => {
      const basket = board.basket(number);
      const lines = basket === undefined ? [] : coldGoods(basket, board.folded(number));
      return lines.length === 0 ? [] : [{ number, lines }];
    }),
  );
  const isHere = ({ number }: ColdBasket) => board.folded(number).arrived === true;
  const here = createMemo(() => cold().filter(isHere));
  const later = createMemo(() => cold().filter((basket) => !isHere(basket)));
  return (
    <Show
      when={cold().length > 0}
      fallback={<EmptyState icon={Refrigerator} title={t("hall.coldNothing")} text={t("hall.coldNothingText")} />}
    >
      <ColdSection title={t("hall.coldNow")} baskets={here()} list={props.rows.list} />
      <ColdSection title={t("hall.coldLater")} baskets={later()} list={props.rows.list} />
    </Show>
  );
}

function ColdSection(props: { title: string; baskets: readonly ColdBasket[]; list: string }) {
  const goods = () => props.baskets.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Show when={props.baskets.length > 0}>
      <section aria-label={props.title} class="pt-3">
        <SectionTitle title={props.title} aside={t("hall.coldAll", { n: goods() })} look="label" class="px-2.5 pb-1" />
        <ul>
          <Growing items={props.baskets} list={props.list}>
            {(basket) => (
              <li class="basket-row">
                <ColdRow basket={basket} />
              </li>
            )}
          </Growing>
        </ul>
      </section>
    </Show>
  );
}

function ColdRow(props: { basket: ColdBasket }) {
  const { board, screen } = useBoard();
  const basket = () => board.basket(props.basket.number);
  const open = () => screen.basket() === props.basket.number;
  const words = () =>
    props.basket.lines
      .map((line) => {
        const name = `${countText(line, line.quantityMilli)} ${line.productName}`;
        return line.cold === "frozen" ? t("hall.frozenGood", { name }) : name;
      })
      .join(" · ");
  const place = () => board.folded(props.basket.number).crate;
  return (
    <ListRow
      onClick={() => screen.openBasket(props.basket.number)}
      tone={open() ? "raised" : "plain"}
      class={open() ? "ring-2 ring-green ring-inset" : ""}
      lead={<NumberBadge number={props.basket.number} state={open() ? "here" : "todo"} />}
      title={`${basket()?.firstName ?? ""} ${basket()?.lastName ?? ""}`}
      sub={words()}
      trail={
        <span class="grid justify-items-end gap-0.5">
          <span class="flex items-center gap-1 font-[640] text-sky-ink">
            <Snowflake class="size-4.5" aria-hidden="true" />
            {props.basket.lines.length}
          </span>
          <Show when={place()}>{(where) => <span class="text-small text-soft">{where()}</span>}</Show>
        </span>
      }
    />
  );
}
