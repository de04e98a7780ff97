import { createAsync, useParams, useSearchParams } from "@solidjs/router";
import CircleCheck from "lucide-solid/icons/circle-check-big";
import CreditCard from "lucide-solid/icons/credit-card";
import SearchX from "lucide-solid/icons/search-x";
import { Match, Show, Switch } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { confirmDue, loadPayableDue, openDuePage, type PayableDue } from "../../api/extras.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";

/** Behind a due's QR code, on the customer's own phone: how much, and the provider's page. */
export default function PayPage() {
  return (
    <LoadBoundary title={t("extra.payTitle")} skeleton={<PageSkeleton />}>
      <Loaded />
    </LoadBoundary>
  );
}

function Loaded() {
  const params = useParams<{ token: string }>();
  const [search] = useSearchParams();
  const due = createAsync(async () => {
    try {
      // Back from the provider's page: it is asked how that stands, the address alone proves nothing.
      return await (search.back === undefined ? loadPayableDue(params.token) : confirmDue(params.token));
    } catch (error) {
      if (isRefusedWith(error, "not_found") || isRefusedWith(error, "bad_input")) return null;
      throw error;
    }
  });
  return (
    <Show when={due() !== undefined}>
      <Page title={t("extra.payTitle")} over={due()?.marketName} width="read">
        <Show
          when={due()}
          fallback={<EmptyState icon={SearchX} title={t("extra.notFound")} text={t("extra.notFoundText")} />}
        >
          {(found) => <Due due={found()} token={params.token} />}
        </Show>
      </Page>
    </Show>
  );
}

function Due(props: { due: PayableDue; token: string }) {
  const amount = () => formatCents(props.due.amountCents);
  const opening = createAttempt(async () => window.location.assign(await openDuePage(props.token)));
  return (
    <div class="grid max-w-md gap-5">
      <p class="text-lead">
        {t("extra.payText", { number: props.due.basketNumber, day: formatLongDayOn(props.due.pickupOn) })}
      </p>
      <Switch>
        <Match when={props.due.state === "open"}>
          <p class="voice num text-huge">{amount()}</p>
          <Show when={opening.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
          <Button size="cta" icon={CreditCard} class="num" busy={opening.pending()} onClick={() => void opening.run()}>
            {t("extra.pay", { amount: amount() })}
          </Button>
        </Match>
        <Match when={props.due.state === "paid"}>
          <div class="grid justify-items-center gap-3 rounded-l bg-leaf p-6 text-center text-green-ink">
            <CircleCheck class="size-12" aria-hidden="true" />
            <h2 class="text-title">{t("extra.paidTitle")}</h2>
            <p class="num text-title-s">{amount()}</p>
            <p>{t("extra.paidText")}</p>
          </div>
        </Match>
        <Match when={props.due.state === "settled"}>
          <div class="grid gap-2 rounded-l bg-hair p-6">
            <h2 class="text-title-s">{t("extra.settledTitle")}</h2>
            <p>{t(props.due.refunded ? "extra.refundedText" : "extra.settledText")}</p>
          </div>
        </Match>
      </Switch>
    </div>
  );
}
