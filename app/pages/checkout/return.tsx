import { useSearchParams } from "@solidjs/router";
import Ban from "lucide-solid/icons/ban";
import CircleHelp from "lucide-solid/icons/circle-question-mark";
import Undo2 from "lucide-solid/icons/undo-2";
import { Match, Show, Switch } from "solid-js";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { createPaymentOutcome } from "./create-payment-outcome.ts";
import { PaymentChecking } from "./payment-checking.tsx";
import { PaymentConfirmed } from "./payment-confirmed.tsx";

/** Where the payment page sends people back to, whatever happened there. */
export default function ReturnPage() {
  const [search] = useSearchParams<{ checkout?: string; abandoned?: string }>();
  return (
    <Show when={search.checkout} fallback={<NoCheckout />} keyed>
      {(id) => <Outcome checkoutId={id} abandoned={search.abandoned === "1"} />}
    </Show>
  );
}

function Outcome(props: { checkoutId: string; abandoned: boolean }) {
  const outcome = createPaymentOutcome(props.checkoutId, props.abandoned);
  const state = () => outcome.state();
  const cartHref = () => {
    const checkout = outcome.checkout();
    return checkout ? `/cart/${checkout.marketSlug}?date=${checkout.distributionId}` : "/";
  };
  return (
    <Switch fallback={<PaymentChecking slow={state() === "slow"} />}>
      <Match when={state() === "paid" && outcome.checkout()}>
        {(checkout) => <PaymentConfirmed checkout={checkout()} />}
      </Match>
      <Match when={state() === "not_kept" && outcome.checkout()}>
        {(checkout) => (
          <Page title={t("checkout.notKept")} width="read">
            <EmptyState
              icon={Undo2}
              title={t("checkout.notKept")}
              text={t("checkout.notKeptText", { amount: formatCents(checkout().amountCents) })}
              action={<ButtonLink href={cartHref()}>{t("checkout.backToCart")}</ButtonLink>}
            />
          </Page>
        )}
      </Match>
      <Match when={state() === "abandoned" || state() === "declined"}>
        <Page title={t("checkout.returnTitle")} width="read">
          <EmptyState
            icon={Ban}
            title={t(state() === "abandoned" ? "checkout.abandoned" : "checkout.declined")}
            text={t(state() === "abandoned" ? "checkout.abandonedText" : "checkout.declinedText")}
            action={<ButtonLink href={cartHref()}>{t("checkout.backToCart")}</ButtonLink>}
          />
        </Page>
      </Match>
      <Match when={state() === "failed"}>
        <Page title={t("checkout.returnTitle")} width="read">
          <ErrorNotice
            title={refusalText(outcome.error())}
            text={t("checkout.checkingText")}
            retry={outcome.ask}
            retrying={outcome.asking()}
          />
        </Page>
      </Match>
    </Switch>
  );
}

function NoCheckout() {
  return (
    <Page title={t("checkout.returnTitle")} width="read">
      <EmptyState
        icon={CircleHelp}
        title={t("checkout.noCheckout")}
        text={t("checkout.noCheckoutText")}
        action={<ButtonLink href="/orders">{t("checkout.toOrders")}</ButtonLink>}
      />
    </Page>
  );
}
