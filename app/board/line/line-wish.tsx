import type { IfMissing } from "../../../core/line/if-missing.ts";
import { t } from "../../i18n/t.ts";

/** What the customer wished for goods that do not come; money back, which is what happens anyway, says nothing. */
export function LineWish(props: { wish: Exclude<IfMissing, "refund"> }) {
  return <p class="pb-2.5 pl-14 text-small font-[620] text-carrot-ink">{t(`missing.wish.${props.wish}`)}</p>;
}
