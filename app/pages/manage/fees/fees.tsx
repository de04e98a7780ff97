import { createAsync, useAction } from "@solidjs/router";
import Plus from "lucide-solid/icons/plus";
import ReceiptText from "lucide-solid/icons/receipt-text";
import { createSignal, For, Show } from "solid-js";
import type { ManagedFees } from "../../../../core/contract/fees.ts";
import { isRefusedWith } from "../../../api/api-refusal.ts";
import { createAttempt } from "../../../api/create-attempt.ts";
import { loadFees, type ManagedFee, retireFee, setFee } from "../../../api/fees.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { formatCents } from "../../../i18n/format-money.ts";
import { t } from "../../../i18n/t.ts";
import { PageSkeleton } from "../../../shell/page-skeleton.tsx";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { LoadBoundary } from "../../../ui/load-boundary.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { ManagePage } from "../manage-page.tsx";
import { useMarket } from "../market-rights.ts";
import { FeeCard } from "./fee-card.tsx";
import { draftOf, feeOf } from "./fee-draft.ts";
import { EXAMPLE, onExample } from "./fee-preview.ts";
import { FeeSheet } from "./fee-sheet.tsx";

export default function FeesPage() {
  return (
    <LoadBoundary title={t("money.fees")} skeleton={<PageSkeleton />}>
      <LoadedFees />
    </LoadBoundary>
  );
}

function LoadedFees() {
  const { slug } = useMarket();
  const fees = createAsync(() => loadFees(slug()));
  return <Show when={fees()}>{(loaded) => <FeesView fees={loaded()} />}</Show>;
}

/** Which sheet is open: a fee that is changed, or a new one. */
type Open = { fee: ManagedFee | undefined };

function FeesView(props: { fees: ManagedFees }) {
  const { slug, href } = useMarket();
  const [open, setOpen] = createSignal<Open>();
  const retiring = createAttempt(useAction(retireFee));
  const adding = createAttempt(useAction(setFee));
  const several = () => props.fees.fees.length > 1;

  const retire = async (fee: ManagedFee) => {
    if (!(await retiring.run(slug(), fee.id))) return;
    // Put back as a new fee: no order was placed with it in these seconds that would read otherwise.
    const again = feeOf(draftOf(fee));
    toast({
      text: () => t("money.feeRetired", { label: fee.label }),
      ...("fee" in again && {
        action: { label: t("common.undo"), run: () => void adding.run(slug(), again.fee) },
      }),
    });
  };
  const addButton = () => (
    <Button icon={Plus} onClick={() => setOpen({ fee: undefined })}>
      {t("money.feeAdd")}
    </Button>
  );
  return (
    <ManagePage title={t("money.fees")} back={href("/settings")} backLabel={t("money.feesOfSettings")} width="read">
      <div class="grid max-w-prose gap-5">
        <p>{t("money.feesText")}</p>
        <Show when={retiring.error() ?? adding.error()}>
          {(error) => (
            <ErrorNotice title={isRefusedWith(error(), "not_found") ? t("money.feeGone") : refusalText(error())} />
          )}
        </Show>
        <Show
          when={props.fees.fees.length > 0}
          fallback={
            <EmptyState
              icon={ReceiptText}
              title={t("money.feesNone")}
              text={t("money.feesNoneText")}
              action={addButton()}
            />
          }
        >
          <ul class="grid gap-3">
            <For each={props.fees.fees}>
              {(fee) => (
                <FeeCard
                  fee={fee}
                  busy={retiring.pending()}
                  onChange={() => setOpen({ fee })}
                  onRetire={() => retire(fee)}
                />
              )}
            </For>
          </ul>
          <Show when={several()}>
            <p class="rounded-l bg-leaf p-5">
              <strong class="num block">
                {t("money.feesTogether", {
                  basket: formatCents(EXAMPLE),
                  fee: formatCents(onExample(props.fees.fees)),
                })}
              </strong>
              <Show when={props.fees.fees.some((fee) => fee.producerId !== "")}>
                <span class="text-small">{t("money.feesTogetherText")}</span>
              </Show>
            </p>
          </Show>
          <p class="text-small text-soft">{t("money.feeKept")}</p>
          <div>{addButton()}</div>
        </Show>
      </div>
      <FeeSheet open={open()} fees={props.fees} onClose={() => setOpen(undefined)} />
    </ManagePage>
  );
}
