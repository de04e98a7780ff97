import ArrowLeft from "lucide-solid/icons/arrow-left";
import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Shop } from "../../../core/contract/market.ts";
import { HelpButton } from "../../help/help-button.tsx";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { later } from "../../ui/later.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { shortPickupText } from "../market/pickup-text.ts";
import { SalePill } from "../market/sale-pill.tsx";
import { CodeSignIn } from "../session/code-sign-in.tsx";
import { CartEmpty } from "./cart-empty.tsx";
import { CartFoot } from "./cart-foot.tsx";
import { CartLines } from "./cart-lines.tsx";
import { CartTotals } from "./cart-totals.tsx";
import { createBegunPayment } from "./create-begun-payment.ts";
import { type CartPageModel, createCartPage } from "./create-cart-page.ts";
import { IfMissingChoice } from "./if-missing-choice.tsx";
import { PaidAlready } from "./paid-already.tsx";
import { Uncollected } from "./uncollected.tsx";

/** Of use to few: a market that asks for more than is known. */
const needsSheet = later(async () => (await import("./order-needs-sheet.tsx")).default);

/** For who has ordered here before. */
const lastBasket = later(async () => (await import("./last-basket.tsx")).LastBasket);

function Empty(props: { model: CartPageModel; href: string }) {
  onMount(lastBasket.fetch);
  return (
    <div class="grid gap-6">
      <CartEmpty href={props.href} />
      <Show when={props.model.isOpen() && !props.model.isBarred()}>
        <lastBasket.Part distributionId={props.model.shop().distribution.id} cart={props.model.cart} />
      </Show>
    </div>
  );
}

/** The cart from its first line to the payment page; who one is comes last. */
export function CartView(props: { shop: Shop }) {
  const session = useSession();
  const model = createCartPage(() => props.shop);
  const begun = createBegunPayment(() => props.shop.distribution.id);
  const [asking, setAsking] = createSignal(false);
  const shopHref = () => `/m/${props.shop.market.slug}/shop?date=${props.shop.distribution.id}`;

  createEffect(() => {
    if (model.missing().length > 0) needsSheet.fetch();
  });

  // The provider's page was left by the browser's Back: this page comes back as it stood, "busy" and all.
  const restored = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    model.stay();
    begun.settle();
  };
  onMount(() => window.addEventListener("pageshow", restored));
  onCleanup(() => window.removeEventListener("pageshow", restored));

  const pay = () => {
    if (session.user()) model.pay();
    else setAsking(true);
  };
  const signedIn = () => {
    setAsking(false);
    // To a paid basket other fees apply: the new amount is looked at before it is paid.
    if (!model.basket()) model.pay();
  };
  return (
    <Page
      title={t("checkout.title")}
      over={props.shop.market.name}
      width="read"
      actions={
        <>
          <SalePill sale={props.shop.distribution} />
          <HelpButton />
        </>
      }
      class="pb-40!"
    >
      <p class="-mt-4 mb-6 text-soft">{shortPickupText(props.shop.distribution)}</p>
      <Show when={begun.paid()}>{(order) => <PaidAlready basketId={order().id} number={order().number} />}</Show>
      <Show when={!model.cart.isEmpty()} fallback={<Empty model={model} href={shopHref()} />}>
        <div class="grid gap-8">
          <CartLines model={model} />
          <a
            href={shopHref()}
            class="-mt-4 inline-flex min-h-11 items-center gap-2 justify-self-start rounded-s font-[600] text-green"
          >
            <ArrowLeft class="size-5" aria-hidden="true" />
            {t("checkout.addMore")}
          </a>
          <CartTotals model={model} />
          <IfMissingChoice value={model.ifMissing()} onChange={model.setWish} />
          <Uncollected text={props.shop.market.uncollectedText} />
        </div>
        <CartFoot model={model} onPay={pay} settling={begun.pending()} />
      </Show>
      <needsSheet.Part
        slug={props.shop.market.slug}
        missing={model.missing()}
        onGiven={(given) => void model.pay(given)}
        onClose={model.forgetMissing}
      />
      <Sheet open={asking()} onClose={() => setAsking(false)} title={t("checkout.whoTitle")} size="small">
        <CodeSignIn onDone={signedIn} />
      </Sheet>
    </Page>
  );
}
