import { createMemo, For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { CartRow } from "./cart-row.tsx";
import type { CartPageModel } from "./create-cart-page.ts";

/** By producer, as the goods will be gathered; what is no longer on sale stands last, under no producer. */
export function CartLines(props: { model: CartPageModel }) {
  const producers = createMemo(() => new Map(props.model.shop().producers.map(({ id, name }) => [id, name])));
  const groups = createMemo(() => {
    const byProducer = Map.groupBy(props.model.checked(), ({ offer }) => offer?.producerId);
    return [...byProducer].toSorted(([one], [other]) => Number(one === undefined) - Number(other === undefined));
  });
  // By id, so that a changed quantity does not draw its row anew and take the focus from under a finger.
  const producerIds = createMemo(() => groups().map(([id]) => id ?? ""), [], { equals: sameList });
  const linesOf = (id: string) => groups().find(([producerId]) => (producerId ?? "") === id)?.[1] ?? [];
  return (
    <div class="grid gap-6">
      <Show when={props.model.problems().length > 1}>
        <div role="status" class="flex flex-wrap items-center justify-between gap-3 rounded-l bg-apricot p-4.5">
          <p class="font-[600] text-carrot-ink">{t("checkout.toMend", { n: props.model.problems().length })}</p>
          <Button tone="secondary" size="small" onClick={props.model.mendAll}>
            {t("checkout.mendAll")}
          </Button>
        </div>
      </Show>
      <For each={producerIds()}>
        {(producerId) => (
          <section>
            <SectionTitle look="label" title={producers().get(producerId) ?? t("checkout.notOnSale")} class="mb-1.5" />
            <ul class="-mx-2.5 grid gap-1">
              <ProducerLines model={props.model} offerIds={linesOf(producerId).map(({ line }) => line.offerId)} />
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}

function ProducerLines(props: { model: CartPageModel; offerIds: readonly string[] }) {
  const ids = createMemo(() => props.offerIds, [], { equals: sameList });
  const found = (id: string) => props.model.checked().find(({ line }) => line.offerId === id);
  return (
    <For each={ids()}>
      {(id) => <Show when={found(id)}>{(checked) => <CartRow model={props.model} checked={checked()} />}</Show>}
    </For>
  );
}

const sameList = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((id, at) => id === after[at]);
