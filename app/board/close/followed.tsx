import { For, Show } from "solid-js";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import type { Closing } from "./closing.ts";
import { RefundStates } from "./refund-states.tsx";
import { TillSection } from "./till-section.tsx";
import { UncollectedList } from "./uncollected-list.tsx";

/** What the référent follows beside the validation, before and after it. */
export function Followed(props: { closing: Closing }) {
  return (
    <Show when={props.closing.view.latest}>
      {(view) => (
        <div class="mt-5 grid gap-6">
          <Show when={view().lowered.length > 0}>
            <section class="grid gap-2">
              <SectionTitle title={t("closing.lowered")} />
              <ul class="grid gap-1.5">
                <For each={view().lowered}>
                  {(one) => (
                    <li class="rounded-m bg-card px-4 py-2.5 ring-1 ring-line ring-inset">
                      {t(one.why === "own_basket" ? "closing.loweredOwn" : "closing.loweredOther", {
                        by: one.byName,
                        number: one.basketNumber,
                        product: one.productName,
                        before: formatCents(one.beforeCents),
                        after: formatCents(one.afterCents),
                      })}
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
          <UncollectedList view={view()} />
          <TillSection closing={props.closing} />
          <RefundStates closing={props.closing} refunds={view().refunds} />
        </div>
      )}
    </Show>
  );
}
