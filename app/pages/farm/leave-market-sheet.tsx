import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { OpenSales } from "../../../core/linking/leaves-sale.ts";
import { type FarmMarket, leaveMarket } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";

/** What leaving does is said before; goods of sales that are open stay unless one says otherwise. */
export function LeaveMarketSheet(props: { market: FarmMarket | undefined; onClose: () => void }) {
  const { slug } = useProducer();
  const [openSales, setOpenSales] = createSignal<OpenSales>("stay");
  const leaving = createAttempt(useAction(leaveMarket));
  const leave = async () => {
    const { market } = props;
    if (!market) return;
    const tie = { market: market.slug, catalogId: market.catalogId };
    if (!(await leaving.run(slug(), tie, openSales()))) return;
    toast({ text: () => t("farm.left", { market: market.name }) });
    props.onClose();
  };
  return (
    <Sheet
      open={props.market !== undefined}
      onClose={props.onClose}
      title={t("farm.leaveTitle", { market: props.market?.name ?? "" })}
      size="small"
      footer={
        <Button tone="danger" size="large" full busy={leaving.pending()} onClick={leave}>
          {t("farm.leaveYes")}
        </Button>
      }
    >
      <div class="grid gap-5">
        <p>{t("farm.leaveMarketText")}</p>
        <Show when={(props.market?.openSales ?? 0) > 0}>
          <div class="grid gap-3">
            <p class="rounded-m bg-apricot px-4 py-3">{t("farm.leaveOpen", { n: props.market?.openSales ?? 0 })}</p>
            <Select
              label={t("farm.openSalesWhich")}
              value={openSales()}
              onChange={setOpenSales}
              options={(["stay", "leave"] as const).map((value) => ({ value, label: t(`farm.openSales.${value}`) }))}
            />
          </div>
        </Show>
        <Show when={leaving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
