import { createAsync } from "@solidjs/router";
import { ErrorBoundary, For, Show, Suspense } from "solid-js";
import type { Checkout } from "../../../core/contract/order.ts";
import { loadOrder } from "../../api/orders.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { pickupText } from "../market/pickup-text.ts";

const next = ["nextChange", "nextWeigh", "nextRefund"] as const;

/** Ordered: the number that one says at the pickup, large; then what comes next. */
export function PaymentConfirmed(props: { checkout: Checkout }) {
  const session = useSession();
  return (
    <Page title={t("checkout.confirmed")} width="read">
      <div class="grid gap-8">
        <Card tone="leaf" class="grid justify-items-center gap-1 py-8! text-center">
          <Picture picture="basket" tint="leaf" size="medium" eager class="size-24!" />
          <p class="text-green-ink">{t("checkout.basketNumber")}</p>
          <p class="voice num text-[5rem] leading-none text-green-ink">{props.checkout.basketNumber}</p>
          <Show when={props.checkout.basketId}>{(id) => <PickupFacts basketId={id()} />}</Show>
          <Show when={session.user()?.email}>
            {(email) => <p class="mt-3 text-small text-soft">{t("checkout.mailSent", { email: email() })}</p>}
          </Show>
        </Card>
        <section aria-labelledby="next">
          <SectionTitle id="next" title={t("checkout.whatNext")} class="mb-3" />
          <ol class="grid gap-3">
            <For each={next}>
              {(step, index) => (
                <li class="flex items-start gap-3.5">
                  <span
                    class="voice num grid size-8 shrink-0 place-items-center rounded-full bg-hair"
                    aria-hidden="true"
                  >
                    {index() + 1}
                  </span>
                  <span class="pt-1">{t(`checkout.${step}`)}</span>
                </li>
              )}
            </For>
          </ol>
        </section>
        <Show when={props.checkout.basketId}>
          {(id) => (
            <ButtonLink href={`/orders/${id()}`} size="large" full>
              {t("checkout.seeBasket")}
            </ButtonLink>
          )}
        </Show>
      </div>
    </Page>
  );
}

/** Where and when. A courtesy: without an answer the page does without. */
function PickupFacts(props: { basketId: string }) {
  const order = createAsync(() => loadOrder(props.basketId));
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={<p class="mt-3 h-12" />}>
        <Show when={order()}>
          {(loaded) => (
            <p class="mt-3 text-lead font-[600]">
              {pickupText(loaded().distribution)}
              <span class="block text-base font-[450]">{loaded().distribution.placeName}</span>
            </p>
          )}
        </Show>
      </Suspense>
    </ErrorBoundary>
  );
}
