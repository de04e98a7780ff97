import { createMemo, For, Match, Switch } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { rowHeight } from "./card-height.ts";
import { categoryName } from "./catalog-words.ts";
import { createColumns } from "./create-columns.ts";
import { createSeenStretch } from "./create-seen-stretch.ts";
import { blocksBetween, type GridBlock, type GridGroup, layoutGrid } from "./grid-layout.ts";
import { ProductCard } from "./product-card.tsx";

/** In rem, so that a person's larger letters make room for themselves. */
const headingHeight = 3.5;
const gap = 0.75;
/** What a card keeps free at the left and right of its words. */
const margins = 1.625;

/**
 * Two thousand cards of which only those near the screen exist. Each block's place is computed, so nothing moves when
 * others come and go; each card says which of how many it is.
 */
export function OfferGrid(props: { groups: readonly GridGroup<Offer>[] }) {
  let frame: HTMLDivElement | undefined;
  const columns = createColumns(() => frame);
  const layout = createMemo(() => {
    const { count, width, rem } = columns();
    const words = width / rem - margins;
    return layoutGrid(props.groups, {
      columns: count,
      rowHeight: (offers) => rowHeight(offers, words) * rem,
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
    <div ref={frame} class="relative" style={{ height: `${layout().height}px` }}>
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
              {(offer, index) => <ProductCard offer={offer} position={cards().first + index() + 1} of={props.count} />}
            </For>
          </div>
        )}
      </Match>
    </Switch>
  );
}
