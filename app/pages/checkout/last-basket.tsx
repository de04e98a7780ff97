import { createAsync, useSearchParams } from "@solidjs/router";
import Repeat from "lucide-solid/icons/repeat";
import { createEffect, createSignal, Show } from "solid-js";
import { loadLastBasket } from "../../api/orders.ts";
import type { Cart } from "../../cart/cart.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { CodeSignIn } from "../session/code-sign-in.tsx";

export interface LastBasketProps {
  distributionId: string;
  cart: Cart;
}

/**
 * ORD-11. An empty cart is filled with what was ordered last time, in one touch or from a mail's link (`again`). What is no
 * more on sale or not enough of comes along: the cart shows each with its reason.
 */
export function LastBasket(props: LastBasketProps) {
  const session = useSession();
  const [search, setSearch] = useSearchParams<{ again?: string }>();
  const [asking, setAsking] = createSignal(false);
  const last = createAsync(async () =>
    session.user() ? await loadLastBasket(props.distributionId).catch(() => null) : null,
  );
  const take = () => {
    const found = last.latest;
    if (!found) return;
    for (const line of found.lines) props.cart.put(line);
    toast({ text: () => t("checkout.againDone", { day: formatLongDayOn(found.pickupOn) }), tone: "good" });
    // Whoever empties the cart afterwards has emptied it.
    setSearch({ again: undefined }, { replace: true });
  };
  createEffect(() => {
    if (search.again === "1" && last.latest) take();
  });
  return (
    <div class="grid justify-items-center gap-2 text-center">
      <Show when={last.latest}>
        {(found) => (
          <>
            <Button tone="secondary" size="large" icon={Repeat} onClick={take}>
              {t("checkout.again")}
            </Button>
            <p class="text-small text-soft">
              {t("checkout.againText", { day: formatLongDayOn(found().pickupOn), n: found().lines.length })}
            </p>
          </>
        )}
      </Show>
      {/* The mail's link on a device that knows nobody yet. */}
      <Show when={search.again === "1" && session.state() === "fresh" && !session.user()}>
        <Button tone="secondary" size="large" icon={Repeat} onClick={() => setAsking(true)}>
          {t("checkout.again")}
        </Button>
        <Sheet open={asking()} onClose={() => setAsking(false)} title={t("checkout.whoTitle")} size="small">
          <CodeSignIn onDone={() => setAsking(false)} />
        </Sheet>
      </Show>
    </div>
  );
}
