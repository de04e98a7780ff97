import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";

/** For who would rather run one; and whose data the search rests on. */
export function StartOne() {
  return (
    <div class="grid gap-6">
      <Card tone="leaf" class="flex flex-wrap items-center justify-between gap-4">
        <div>
          <h2 class="text-title-s">{t("public.startOne")}</h2>
          <p>{t("public.startOneText")}</p>
        </div>
        <ButtonLink href="/start">{t("shell.createMarket")}</ButtonLink>
      </Card>
      <p class="text-small text-soft">{t("public.placeCredits")}</p>
    </div>
  );
}
