import { For, type JSX } from "solid-js";
import { classNames } from "./class-names.ts";

export interface HeroProps {
  /** Up to three drawings of food by their keys, gathered at the right like a full basket. */
  pictures: readonly string[];
  children: JSX.Element;
  class?: string | undefined;
}

/** Left low, right above, right low: they overlap and lean out of the picture. */
const places = [
  "right-[34%] bottom-[10%] w-[50%] -rotate-6",
  "right-[4%] bottom-[40%] w-[46%]",
  "-right-[4%] -bottom-[6%] w-[50%] rotate-3",
] as const;

/** The head of a shop or market page: a morning ground, words at the left, food at the right. */
export function Hero(props: HeroProps) {
  return (
    <div class={classNames("relative overflow-hidden bg-(image:--dawn)", props.class)}>
      <div class="relative mx-auto max-w-6xl px-5 py-8 md:px-8 md:py-12">
        <div class="relative z-10 max-w-[64%] md:max-w-xl">{props.children}</div>
        <div aria-hidden="true" class="absolute right-0 bottom-0 size-42 md:right-8 md:size-64">
          <For each={props.pictures.slice(0, places.length)}>
            {(picture, index) => (
              <img
                src={`/pictures/${picture}.svg`}
                alt=""
                width="86"
                height="86"
                decoding="async"
                class={classNames("absolute h-auto", places[index()])}
              />
            )}
          </For>
        </div>
      </div>
    </div>
  );
}
