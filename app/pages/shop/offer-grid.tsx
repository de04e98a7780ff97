import { createMemo, For, Match, Switch } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { categoryName } from "./catalog-words.ts";
import { createColumns } from "./create-columns.ts";
import { createSeenStretch } from "./create-seen-stretch.ts";
import { type GridBlock, type GridGroup, blocksBetween, layoutGrid } from "./grid-layout.ts";
import { ProductCard } from "./product-card.tsx";

/** In rem, so that a person's larger letters make room for themselves. The card's own height is `cardHeight`. */
const cardHeight = 18;
const headingHeight = 3.5;
const gap = 0.75;

/**
 * Two thousand cards of which only those near the screen exist. Each block's place is computed, so nothing moves when
 * others come and go; a reader hears "12 of 2000" (the feed pattern).
 */
export function OfferGrid(props: { groups: readonly GridGroup<Offer>[] }) {
  let frame: HTMLDivElement | undefined;
  const columns = createColumns(() => frame);
  const layout = createMemo(() => {
    const { count, rem } = columns();
    return layoutGrid(props.groups, {
      columns: count,
      rowHeight: cardHeight * rem,
      headingHeight: headingHeight * rem,
      gap: gap * rem,
    });
  });
  const stretch = createSeenStretch(() => frame);
  const range = createMemo(() => blocksBetween(layout(), ...stretch()), undefined, {
    equals: (before, after) => before[0] === after[0] && before[1] === after[1],
  });
  // The same objects while the layout stands: scrolling adds and removes at the ends only.
  const seen = createMemo(() => layout().blocks.slice(...range()));
  return (
    <div ref={frame} role="feed" class="relative" style={{ height: `${layout().height}px` }}>
      <For each={seen()}>
        {(block) => (
          <div
            class="absolute inset-x-0 top-0 contain-layout"
            style={{ transform: `translateY(${block.top}px)`, height: `${block.height}px` }}
          >
            <Block block={block} columns={columns().count} count={layout().count} />
          </div>
        )}
      </For>
    </div>
  );
}

function Block(props: { block: GridBlock<Offer>; columns: number; count: number }) {
  const heading = () => (props.block.kind === "heading" ? props.block : undefined);
  const row = () => (props.block.kind === "row" ? props.block : undefined);
  return (
    <Switch>
      <Match when={heading()}>
        {(shelf) => (
          <SectionTitle
            title={categoryName(shelf().key)}
            aside={<span class="num">{shelf().count}</span>}
            class="h-full items-end! pb-2.5"
          />
        )}
      </Match>
      <Match when={row()}>
        {(cards) => (
          <div
            class="grid h-full gap-3"
            style={{ "grid-template-columns": `repeat(${props.columns}, minmax(0, 1fr))` }}
          >
            <For each={cards().items}>
              {(offer, index) => (
                <ProductCard offer={offer} position={cards().first + index() + 1} of={props.count} />
              )}
            </For>
          </div>
        )}
      </Match>
    </Switch>
  );
}
