import { revalidate } from "@solidjs/router";
import Banknote from "lucide-solid/icons/banknote";
import { createMemo, createSignal, Show, Suspense } from "solid-js";
import type { Settlement } from "../../../core/contract/manage.ts";
import { loadPayments } from "../../api/manage.ts";
import { giveTillPart, type TillPartShown, takeBackTillPart } from "../../api/till.ts";
import { deviceZone } from "../../i18n/device-zone.ts";
import { t } from "../../i18n/t.ts";
import { part } from "../../page-route.ts";
import { TillParts } from "../../till/till-parts.tsx";
import { Button } from "../../ui/button.tsx";

const TillSheet = part(() => import("../../till/till-sheet.tsx"), "till");

const again = () => void revalidate(loadPayments.key);

/** Under the settlements of a date: what its till owes each producer, and the till itself where something is still carried. */
export function GroupTill(props: { settlements: readonly Settlement[] }) {
  const [open, setOpen] = createSignal(false);
  const parts = createMemo(() =>
    props.settlements
      .filter((one) => one.payeeKind === "producer" && one.tillCents > 0)
      .map(
        ({ id, payeeKind, payeeName, tillCents, tillGiven }): TillPartShown => ({
          settlementId: id,
          payeeKind,
          payeeName,
          tillCents,
          tillGiven,
        }),
      ),
  );
  const hasTill = () => props.settlements.some((one) => one.tillCents + one.carriedCents > 0);
  return (
    <Show when={hasTill()}>
      <div class="mt-4 grid gap-2">
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h3 class="font-sans text-base font-[640]">{t("till.title")}</h3>
          <Button tone="secondary" size="small" icon={Banknote} onClick={() => setOpen(true)}>
            {t("till.seeTill")}
          </Button>
        </div>
        <TillParts
          parts={parts()}
          timeZone={deviceZone}
          give={giveTillPart}
          takeBack={takeBackTillPart}
          onMoved={again}
        />
        <Show when={open()}>
          <Suspense>
            <TillSheet
              distributionId={props.settlements[0]?.distributionId ?? ""}
              onClose={() => setOpen(false)}
              onMoved={again}
            />
          </Suspense>
        </Show>
      </div>
    </Show>
  );
}
