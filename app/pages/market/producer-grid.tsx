import { For, Show } from "solid-js";
import type { MarketPage } from "../../../core/contract/market.ts";
import { t } from "../../i18n/t.ts";
import { CardLink } from "../../ui/card-link.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Scene } from "../../ui/scene.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { labelName } from "../shop/catalog-words.ts";

/** Who grows and makes what is sold here. */
export function ProducerGrid(props: { producers: MarketPage["producers"] }) {
  return (
    <Show when={props.producers.length > 0}>
      <section aria-labelledby="producers">
        <SectionTitle
          id="producers"
          title={t("public.producers")}
          aside={<span class="num">{props.producers.length}</span>}
          class="mb-3"
        />
        <ul class="grid gap-4 sm:grid-cols-2">
          <For each={props.producers}>
            {(producer) => (
              <li>
                <CardLink href={`/p/${producer.slug}`} padded={false} class="flex h-full flex-col">
                  <Scene scene={producer.scene} />
                  <div class="grid content-start gap-1 p-4.5">
                    <h3 class="text-title-s">{producer.name}</h3>
                    <p class="text-small text-soft">{producer.commune}</p>
                    <Show when={producer.tagline}>
                      <p>{producer.tagline}</p>
                    </Show>
                    <Show when={producer.labels.length > 0}>
                      <p class="mt-1.5 flex flex-wrap gap-1.5">
                        <For each={producer.labels}>{(label) => <Pill tone="leaf">{labelName(label)}</Pill>}</For>
                      </p>
                    </Show>
                  </div>
                </CardLink>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
