import type { ProducerSaleCard } from "../../api/producer.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";

export interface LeaveSaleSheetProps {
  sale: ProducerSaleCard;
  open: boolean;
  onLeave: () => void;
  onClose: () => void;
}

/** People have paid for these goods: what leaving does and does not do is said before. */
export function LeaveSaleSheet(props: LeaveSaleSheetProps) {
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("producer.leaveTitle", { day: formatLongDayOn(props.sale.distribution.pickupOn) })}
      size="small"
      footer={
        <div class="grid gap-2">
          <Button tone="danger" size="large" full onClick={props.onLeave}>
            {t("producer.leaveYes")}
          </Button>
          <Button tone="quiet" full onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      }
    >
      <p>{t("producer.leaveText", { n: props.sale.baskets })}</p>
      <p class="mt-3 text-soft">{t("producer.leaveThen")}</p>
    </Sheet>
  );
}
