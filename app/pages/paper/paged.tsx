import { createEffect, createMemo, createSignal, For, type JSX, on, onMount } from "solid-js";
import { classNames } from "../../ui/class-names.ts";
import { type Measured, type PaperItem, paginate } from "./paginate.ts";

export interface PaperPage<Item> {
  readonly items: readonly Item[];
  readonly number: number;
  readonly count: number;
}

export interface PagedProps<Item extends PaperItem> {
  items: readonly Item[];
  /** Head, items and foot of a page. Each item's element carries `data-item`. */
  children: (page: PaperPage<Item>) => JSX.Element;
  /** Everything that changes how tall things are, besides the items. */
  look: string;
  wide?: boolean | undefined;
  onCount: (pages: number) => void;
}

/** Browsers round what they print to device pixels: less than that is kept free at the foot of a page. */
const SLACK = 2;

/**
 * Pages of paper, counted before they are printed: everything is set once out of sight at the metrics of paper (absolute
 * units only), measured, and dealt out to pages of exactly A4.
 */
export function Paged<Item extends PaperItem>(props: PagedProps<Item>) {
  const [measured, setMeasured] = createSignal<Measured>();
  let sheet: HTMLDivElement | undefined;
  let ruler: HTMLDivElement | undefined;

  const measure = () => {
    const frame = sheet?.firstElementChild;
    if (!frame || !ruler) return;
    const heights = [...frame.querySelectorAll("[data-item]")].map((item) => item.getBoundingClientRect().height);
    const taken = frame.getBoundingClientRect().height - heights.reduce((sum, height) => sum + height, 0);
    setMeasured({ heights, room: Math.max(0, ruler.getBoundingClientRect().height - taken - SLACK) });
  };
  onMount(() => {
    // The faces of the letters decide where lines break: measure again when they are here.
    void document.fonts?.ready.then(measure);
  });
  createEffect(on([() => props.items, () => props.look], measure));

  const pages = createMemo(() => {
    const found = measured();
    return found === undefined || found.heights.length !== props.items.length ? [] : paginate(props.items, found);
  });
  createEffect(() => props.onCount(pages().length));
  return (
    <>
      <div
        ref={sheet}
        class={classNames("paper-measure", props.wide && "paper-wide", props.look)}
        inert
        aria-hidden="true"
      >
        {props.children({
          get items() {
            return props.items;
          },
          number: 1,
          count: 1,
        })}
      </div>
      <div ref={ruler} class={classNames("paper-ruler", props.wide && "paper-wide")} aria-hidden="true" />
      <div class="paper-desk">
        <For each={pages()}>
          {(items, index) => (
            <section class={classNames("paper-page", props.wide && "paper-wide", props.look)}>
              {props.children({
                items,
                get number() {
                  return index() + 1;
                },
                get count() {
                  return pages().length;
                },
              })}
            </section>
          )}
        </For>
      </div>
    </>
  );
}
