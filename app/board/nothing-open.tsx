import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import { t } from "../i18n/t.ts";
import { EmptyState } from "../ui/empty-state.tsx";

/** Beside the list on a larger screen, before anything was opened. */
export function NothingOpen() {
  return (
    <div class="grid h-full place-items-center max-md:hidden">
      <EmptyState icon={ShoppingBasket} title={t("board.nothingOpen")} text={t("board.nothingOpenText")} />
    </div>
  );
}
