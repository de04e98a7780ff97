import Banknote from "lucide-solid/icons/banknote";
import CreditCard from "lucide-solid/icons/credit-card";
import { Show } from "solid-js";
import type { TillDue } from "../api/till.ts";
import { formatCents } from "../i18n/format-money.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";

export type TakenWay = "cash" | "terminal";

/** The money is in the hand, or the terminal said yes: which of them. */
export function TakeDueSheet(props: {
  due: TillDue | undefined;
  onClose: () => void;
  onTake: (due: TillDue, way: TakenWay) => void;
}) {
  const title = () =>
    props.due === undefined ? "" : t("till.takeTitle", { amount: formatCents(props.due.amountCents) });
  return (
    <Sheet open={props.due !== undefined} onClose={props.onClose} title={title()} size="small">
      <Show when={props.due}>
        {(due) => (
          <div class="grid gap-2">
            <p class="mb-2 text-soft">
              {t(due().status === "carried" ? "till.takeCarriedText" : "till.takeText", {
                number: due().basketNumber,
                name: due().name,
              })}
            </p>
            <Button tone="secondary" size="large" full icon={Banknote} onClick={() => props.onTake(due(), "cash")}>
              {t("till.way.cash")}
            </Button>
            <Button
              tone="secondary"
              size="large"
              full
              icon={CreditCard}
              onClick={() => props.onTake(due(), "terminal")}
            >
              {t("till.way.terminal")}
            </Button>
          </div>
        )}
      </Show>
    </Sheet>
  );
}
