import Lock from "lucide-solid/icons/lock";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { useMarket } from "../manage/market-rights.ts";

/** DIS-6. Why a sale whose opening has come is not open, and the ways out. */
export function HeldNotice() {
  const { href } = useMarket();
  return (
    <div role="status" class="grid gap-3 rounded-l bg-rose p-5">
      <p class="flex items-start gap-2.5 font-[640] text-beet">
        <Lock class="mt-0.5 size-5.5 shrink-0" aria-hidden="true" />
        {t("dates.blocked")}
      </p>
      <p class="text-small">{t("dates.blockedHow")}</p>
      <ButtonLink href={href("/distributions?show=past")} tone="secondary">
        {t("market.state.due")}
      </ButtonLink>
    </div>
  );
}
