import { For, Show } from "solid-js";
import { SectionTitle } from "../../ui/section-title.tsx";

/** Names of goods, as many as there are. */
export function GoodsList(props: { title: string; goods: readonly string[] }) {
  return (
    <Show when={props.goods.length > 0}>
      <section aria-labelledby="goods" class="grid gap-2">
        <SectionTitle id="goods" title={props.title} />
        <ul class="flex flex-wrap gap-2">
          <For each={props.goods}>
            {(name) => <li class="rounded-full bg-hair px-3.5 py-1.5 text-small">{name}</li>}
          </For>
        </ul>
      </section>
    </Show>
  );
}
