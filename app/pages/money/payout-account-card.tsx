import { useAction, useSearchParams } from "@solidjs/router";
import CircleCheck from "lucide-solid/icons/circle-check";
import HandCoins from "lucide-solid/icons/hand-coins";
import { For, onMount, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { type Payee, type PayoutAccountState, payoutPage, refreshAccount } from "../../api/payout-account.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { leaveTo } from "./leave-to.ts";

export interface PayoutAccountCardProps {
  payee: Payee;
  account: PayoutAccountState;
  /** Who may open it; others are told how it stands. */
  mayOpen: boolean;
}

/**
 * The account that money is paid out to: opened, completed and looked after on the provider's own page. Back from there the
 * provider is asked how it stands (`?account=back`); a way in that is no longer good is made anew (`?account=again`).
 */
export function PayoutAccountCard(props: PayoutAccountCardProps) {
  const [search, setSearch] = useSearchParams<{ account?: string }>();
  const refreshing = createAttempt(useAction(refreshAccount));
  const opening = createAttempt(payoutPage);
  const open = async () => {
    const page = await opening.run(props.payee);
    if (page) leaveTo(page.value);
  };
  onMount(async () => {
    const from = search.account;
    if (from === undefined || !props.mayOpen) return;
    // Said once: a reload must not ask again.
    setSearch({ account: undefined }, { replace: true });
    if (from === "again") await open();
    else await refreshing.run(props.payee);
  });
  const status = () => props.account.status;
  return (
    <section aria-labelledby="payout-account">
      <Show
        when={status() !== "active"}
        fallback={
          <p id="payout-account" class="flex items-center gap-2 text-small text-soft">
            <CircleCheck class="size-5 shrink-0 text-green" aria-hidden="true" />
            {t(`money.account.active.${props.payee.kind}`)}
          </p>
        }
      >
        <div class="grid gap-3 rounded-l bg-apricot p-5">
          <h2 id="payout-account" class="flex items-center gap-2.5 text-title-s">
            <HandCoins class="size-6 shrink-0 text-carrot-ink" aria-hidden="true" />
            {t(`money.account.title.${status()}`)}
          </h2>
          <p>{t(`money.account.${status()}.${props.payee.kind}`)}</p>
          <Show when={props.account.wants.length > 0}>
            <div>
              <p class="font-[620]">{t("money.accountWants")}</p>
              <ul class="list-disc pl-5">
                <For each={props.account.wants}>{(want) => <li>{t(`money.want.${want}`)}</li>}</For>
              </ul>
            </div>
          </Show>
          <Show when={opening.error() ?? refreshing.error()}>
            {(error) => <ErrorNotice title={refusalText(error())} text={t("money.accountErrorText")} />}
          </Show>
          <Show when={props.mayOpen} fallback={<p class="text-small">{t(`money.accountOwner.${props.payee.kind}`)}</p>}>
            <div class="flex flex-wrap gap-3">
              <Button size="large" busy={opening.pending()} onClick={open}>
                {t(status() === "missing" ? `money.accountOpen.${props.payee.kind}` : "money.accountComplete")}
              </Button>
              <Show when={status() !== "missing"}>
                <Button tone="quiet" busy={refreshing.pending()} onClick={() => refreshing.run(props.payee)}>
                  {t("money.accountRefresh")}
                </Button>
              </Show>
            </div>
            <p class="text-small">{t("money.accountWhere")}</p>
          </Show>
        </div>
      </Show>
    </section>
  );
}
