import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { OpenSales } from "../../../core/linking/leaves-sale.ts";
import { type MarketCatalog, unlinkCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "../manage/market-rights.ts";

/** What the end of a tie does, said before; goods of sales that are open stay unless one says otherwise. */
export function UnlinkSheet(props: { catalog: MarketCatalog | undefined; onClose: () => void }) {
  const { slug } = useMarket();
  const [openSales, setOpenSales] = createSignal<OpenSales>("stay");
  const unlinking = createAttempt(useAction(unlinkCatalog));
  const unlink = async () => {
    const { catalog } = props;
    if (!catalog || !(await unlinking.run(slug(), catalog.id, openSales()))) return;
    toast({ text: () => t("linking.unlinked", { catalog: catalog.name }) });
    props.onClose();
  };
  const open = () => props.catalog?.openSales.length ?? 0;
  const planned = () => props.catalog?.plannedSales ?? 0;
  return (
    <Sheet
      open={props.catalog !== undefined}
      onClose={props.onClose}
      title={t("linking.unlinkTitle", { catalog: props.catalog?.name ?? "" })}
      size="small"
      footer={
        <Button tone="danger" size="large" full busy={unlinking.pending()} onClick={unlink}>
          {t("linking.unlink")}
        </Button>
      }
    >
      <div class="grid gap-4">
        <p>{t("linking.unlinkText")}</p>
        <Show when={planned() > 0}>
          <p>{t("linking.unlinkPlanned", { n: planned() })}</p>
        </Show>
        <Show when={open() > 0}>
          <p class="rounded-m bg-apricot px-4 py-3">{t("linking.unlinkOpen", { n: open() })}</p>
          <Select
            label={t("linking.openSalesWhich")}
            value={openSales()}
            onChange={setOpenSales}
            options={(["stay", "leave"] as const).map((value) => ({ value, label: t(`linking.openSales.${value}`) }))}
          />
        </Show>
        <Show when={unlinking.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
