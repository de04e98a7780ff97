import { For, Match, Show, Switch } from "solid-js";
import type { Cents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { useBoard } from "../board-context.tsx";
import { firstName } from "../first-name.ts";
import { decisionText } from "./decision-text.ts";
import type { RosterBasket } from "./roster.ts";

/** The line under a name: what waits, or what became of it. */
export function BasketSub(props: { entry: RosterBasket; products: readonly string[] }) {
  const { board, roster, confirmations } = useBoard();
  const look = () => props.entry.look();
  const basket = () => props.entry.basket();
  const handed = () => confirmations.isHandedOver(props.entry.number);
  const bags = () => board.folded(props.entry.number).bags ?? 0;
  const crate = () => board.folded(props.entry.number).crate;
  const parts = (): string[] => {
    const { toWeigh, cold, state } = look();
    const said = [
      ...(crate() === undefined ? [] : [crate() ?? ""]),
      ...(state === "prepared" ? [t("board.prepared")] : []),
      ...(toWeigh > 0 ? [t("board.toWeigh", { n: toWeigh })] : []),
      ...(cold > 0 ? [t("board.cold", { n: cold })] : []),
      ...(bags() > 0 ? [t("board.bags", { n: bags() })] : []),
    ];
    return said.length > 0 ? said : [t("board.lines", { n: basket().lines.length })];
  };
  return (
    <Switch
      fallback={
        <>
          <Show when={roster.isHomonym(props.entry.number)}>
            <span class="font-[600] text-carrot-ink">{t("board.homonym")} · </span>
          </Show>
          <Show when={board.folded(props.entry.number).arrived}>
            <span class="font-[600] text-green">{t("board.isHere")} · </span>
          </Show>
          <Show when={props.products.length > 0} fallback={parts().join(" · ")}>
            <For each={props.products}>{(product, index) => `${index() > 0 ? ", " : ""}${product}`}</For>
          </Show>
        </>
      }
    >
      <Match when={basket().status === "cancelled"}>{t("board.cancelled")}</Match>
      <Match when={look().state === "decide"}>
        <span class="font-[600] text-carrot-ink">{decisionText(board, props.entry)}</span>
      </Match>
      <Match when={confirmations.isWaiting(props.entry.number)}>
        <span class="font-[600] text-sky-ink">{t("board.waitingAnswer")}</span>
      </Match>
      <Match when={basket().status === "validated"}>
        <Validated basket={basket()} />
        {/* Made beforehand: what is still on the shelf is what one looks for. */}
        <Show when={board.facts()?.composition === "before"}>
          {" · "}
          <span class={handed() ? "" : "font-[600] text-carrot-ink"}>
            {handed() ? t("board.handed") : t("board.toHand")}
          </span>
        </Show>
      </Match>
    </Switch>
  );
}

/** The tick says "validé" to the eye; beside an amount given back the words make room for it. */
function Validated(props: { basket: { validatedByName: string | null; refundedCents: Cents } }) {
  const by = () => firstName(props.basket.validatedByName ?? "");
  const given = () => t("board.givenBack", { amount: formatCents(props.basket.refundedCents) });
  return (
    <Show
      when={props.basket.refundedCents > 0}
      fallback={by() === "" ? t("board.validated") : t("board.validatedBy", { name: by() })}
    >
      <span class="sr-only">{t("board.validated")} </span>
      {[by(), given()].filter(Boolean).join(" · ")}
    </Show>
  );
}
