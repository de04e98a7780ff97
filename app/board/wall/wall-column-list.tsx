import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import type { WallBasket } from "./wall-columns.ts";

/** Long enough to find one's own number on a page. */
const PAGE_MS = 9_000;

const tones = {
  leaf: "bg-leaf text-green-ink",
  warm: "bg-apricot text-carrot-ink",
  soft: "bg-hair text-ink",
} as const;

export interface WallColumnListProps {
  title: string;
  tone: keyof typeof tones;
  baskets: readonly WallBasket[];
  /** Several baskets side by side. */
  wide?: boolean;
  /** Only the newest that there is room for: nobody looks for what is gone. */
  latest?: boolean;
}

/** As many baskets as there is room for, page after page where there are more. */
export function WallColumnList(props: WallColumnListProps) {
  const [room, setRoom] = createSignal(1);
  const [turn, setTurn] = createSignal(0);
  let list: HTMLUListElement | undefined;
  onMount(() => {
    if (list === undefined || typeof ResizeObserver === "undefined") return;
    const measured = list;
    const observer = new ResizeObserver(() => setRoom(roomIn(measured)));
    observer.observe(measured);
    onCleanup(() => observer.disconnect());
  });
  const pages = createMemo(() => (props.latest ? 1 : Math.max(1, Math.ceil(props.baskets.length / room()))));
  createEffect(() => {
    if (pages() < 2) return;
    const timer = setInterval(() => setTurn((count) => count + 1), PAGE_MS);
    onCleanup(() => clearInterval(timer));
  });
  const page = () => turn() % pages();
  const shown = createMemo(() => props.baskets.slice(page() * room(), (page() + 1) * room()));
  return (
    <section aria-label={props.title} class="flex min-h-0 flex-col">
      <h2
        class={classNames(
          "wall-title flex items-baseline justify-between gap-4 font-sans font-[680]",
          tones[props.tone],
        )}
      >
        <span>{props.title}</span>
        <span class="num">{props.baskets.length}</span>
      </h2>
      <ul ref={list} class={classNames("wall-list min-h-0 flex-1", props.wide && "wall-list-wide")}>
        <For each={shown()}>
          {(basket) => (
            <li class={classNames("wall-basket", basket.arrived && !props.latest && "wall-here")}>
              <span class="voice num wall-number">{basket.number}</span>
              <span class="wall-name">{basket.name}</span>
            </li>
          )}
        </For>
        <Show when={props.baskets.length === 0}>
          <li class="wall-none text-soft">{t("hall.wall.none")}</li>
        </Show>
      </ul>
      <Show when={pages() > 1}>
        <p class="wall-page num text-soft">{t("hall.wall.page", { page: page() + 1, pages: pages() })}</p>
      </Show>
    </section>
  );
}

/** Rows times columns of the list as it is drawn: both follow from the size of the letters (wall.css). */
function roomIn(list: HTMLUListElement): number {
  const style = getComputedStyle(list);
  const row = Number.parseFloat(style.gridAutoRows);
  const gap = Number.parseFloat(style.rowGap) || 0;
  const columns = style.gridTemplateColumns.split(" ").length;
  if (!(row > 0)) return 1;
  return Math.max(1, Math.floor((list.clientHeight + gap) / (row + gap))) * columns;
}
