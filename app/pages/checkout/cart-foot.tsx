import LockKeyhole from "lucide-solid/icons/lock-keyhole";
import { createEffect, on, Show } from "solid-js";
import { QUANTITY_REFUSALS } from "../../../core/product/order-bounds.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import type { CartPageModel } from "./create-cart-page.ts";

export interface CartFootProps {
  model: CartPageModel;
  onPay: () => void;
  /** An earlier payment with this cart is being looked up. */
  settling: boolean;
}

/** Under the thumb: pay, or what has to be mended first. */
export function CartFoot(props: CartFootProps) {
  const problems = () => props.model.problems().length;
  const showFirst = () => {
    const row = document.querySelector<HTMLElement>("[data-problem]");
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.querySelector("button")?.focus({ preventScroll: true });
  };
  // Refused for goods: the line that says so comes into sight, as soon as it says so.
  createEffect(
    on([props.model.payError, problems], ([error, count]) => {
      const forGoods = isRefusedWith(error, "out_of_stock", "offer_gone", ...QUANTITY_REFUSALS);
      if (forGoods && count > 0) queueMicrotask(showFirst);
    }),
  );
  return (
    <div
      data-foot-bar
      class="fixed inset-x-0 bottom-(--foot,0px) z-20 border-t border-line bg-card px-5 pt-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))] shadow-foot"
    >
      <div class="mx-auto grid max-w-2xl gap-3 md:px-8">
        <Show when={props.model.payError()}>
          {(error) => <ErrorNotice title={refusalText(error())} class="p-3.5!" />}
        </Show>
        <Show when={props.model.isOpen()} fallback={<p class="py-3 text-center font-[600]">{t("checkout.notOpen")}</p>}>
          <Show when={!props.model.isBarred()} fallback={<MembersOnly slug={props.model.shop().market.slug} />}>
            <Show
              when={problems() === 0}
              fallback={
                <Button size="cta" tone="secondary" onClick={showFirst}>
                  {t("checkout.mendFirst", { n: problems() })}
                </Button>
              }
            >
              <Button
                size="cta"
                icon={LockKeyhole}
                busy={props.model.paying() || props.settling}
                onClick={() => props.onPay()}
              >
                {t("checkout.pay", { amount: formatCents(props.model.payableCents()) })}
              </Button>
            </Show>
          </Show>
        </Show>
      </div>
    </div>
  );
}

/** The cart is kept: it is there again once its owner is a member. */
function MembersOnly(props: { slug: string }) {
  return (
    <div class="grid gap-3">
      <p class="text-center font-[600]">{t("checkout.membersOnly")}</p>
      <ButtonLink href={`/m/${props.slug}`} tone="secondary" full>
        {t("checkout.howToJoin")}
      </ButtonLink>
    </div>
  );
}
