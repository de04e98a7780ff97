import LocateFixed from "lucide-solid/icons/locate-fixed";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CommuneInput } from "../../ui/commune-input.tsx";
import { createHere, type Where } from "./where.ts";

export interface FindMarketProps {
  where: Where | null;
  onWhere: (where: Where | null) => void;
}

/** Where one lives, or where one stands: the markets below then come by distance. */
export function FindMarket(props: FindMarketProps) {
  const here = createHere((point) => props.onWhere({ here: point }));
  const commune = () => (props.where !== null && "commune" in props.where ? props.where.commune : null);
  return (
    <Card class="relative z-10 -mt-10 grid max-w-xl overflow-visible! gap-3">
      <CommuneInput
        label={t("public.yourCommune")}
        placeholder={t("public.yourCommuneHint")}
        value={commune()}
        onChange={(chosen) => props.onWhere(chosen === null ? null : { commune: chosen })}
      />
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button tone="quiet" size="small" icon={LocateFixed} busy={here.asking()} onClick={here.ask}>
          {t("public.aroundMe")}
        </Button>
        <p role="status" class="text-small text-soft empty:hidden">
          <Show when={here.refused()}>{t("public.noPosition")}</Show>
        </p>
      </div>
    </Card>
  );
}
