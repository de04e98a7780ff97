import { Show } from "solid-js";
import type { FarmRequest } from "../../api/catalogs.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

/** A market asks for a catalog: who, where, with which words, and the two answers. */
export function RequestCard(props: { request: FarmRequest; onAnswer: (accept: boolean) => void }) {
  return (
    <Card tone="warm" as="article" class="grid gap-3">
      <div>
        <h3 class="text-lead font-[640]">{t("farm.requestFrom", { market: props.request.marketName })}</h3>
        <p class="text-small text-soft">
          {t("farm.requestBy", { name: props.request.askedBy, commune: props.request.commune })}
        </p>
      </div>
      <Show when={props.request.message}>
        <p class="whitespace-pre-line">{props.request.message}</p>
      </Show>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => props.onAnswer(true)}>{t("farm.accept")}</Button>
        <Button tone="secondary" onClick={() => props.onAnswer(false)}>
          {t("farm.decline")}
        </Button>
      </div>
    </Card>
  );
}
