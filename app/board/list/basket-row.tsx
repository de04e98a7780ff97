import { createMemo, Show } from "solid-js";
import { NO_CENTS } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Faces } from "../../ui/faces.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { useBoard } from "../board-context.tsx";
import { BasketSub } from "./basket-sub.tsx";
import { decisionOf } from "./decision-of.ts";
import type { RosterBasket } from "./roster.ts";

/** One basket of the list: who, what waits, who is on it, how much. */
export function BasketRow(props: { entry: RosterBasket; products: readonly string[] }) {
  const { board, roster, screen } = useBoard();
  const number = () => props.entry.number;
  const here = createMemo(() =>
    board
      .people()
      .filter((person) => person.basket === number())
      .map(({ userId, name }) => ({ id: userId, name })),
  );
  const state = () => props.entry.look().state;
  const over = () => state() === "validated" || state() === "cancelled";
  const open = () => screen.basket() === number();
  const name = () => {
    const { firstName, lastName } = props.entry.basket();
    return roster.isHomonym(number()) ? `${lastName}, ${firstName}` : `${firstName} ${lastName}`;
  };
  const seen = () => decisionOf(board, props.entry.basket().id).lookAgain?.seen;
  return (
    <ListRow
      tone={state() === "decide" ? "warm" : open() || here().length > 0 ? "raised" : over() ? "done" : "plain"}
      onClick={() => screen.openBasket(number())}
      class={open() ? "ring-2 ring-green ring-inset" : ""}
      lead={
        <span class="relative shrink-0">
          <NumberBadge
            number={number()}
            state={state() === "decide" ? "look" : over() ? "done" : open() ? "here" : "todo"}
            tick={state() === "validated"}
          />
          {/* On the badge: whoever comes and goes, no name and no row changes its size. */}
          <Faces people={here()} max={2} class="absolute -right-2 -bottom-1.5 origin-bottom-right scale-80" />
        </span>
      }
      title={name()}
      sub={
        <span class="block truncate">
          <BasketSub entry={props.entry} products={props.products} />
        </span>
      }
      trail={
        <Show when={props.entry.totalCents() !== undefined}>
          <Amount
            cents={props.entry.totalCents() ?? NO_CENTS}
            approx={props.entry.look().toWeigh > 0}
            class={over() ? "" : "font-[640]"}
          />
          <Show when={seen()}>
            {(basis) => (
              <span class="block text-small font-[500] text-soft">
                {t("board.seen", { amount: formatCents(basis().totalCents) })}
              </span>
            )}
          </Show>
        </Show>
      }
    />
  );
}
