import Smartphone from "lucide-solid/icons/smartphone";
import { For } from "solid-js";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";

export interface PhonesOutProps {
  phones: readonly { readonly name: string; readonly lastSeenAt: number }[];
  goOn: boolean;
  onGoOn: (goOn: boolean) => void;
}

/** Phones that had work open and were not heard from since. Going on without them is said once, and journalled. */
export function PhonesOut(props: PhonesOutProps) {
  const { board } = useBoard();
  const zone = () => board.facts()?.timeZone ?? "Europe/Paris";
  return (
    <Card as="section" tone="warm" class="grid gap-2">
      <SectionTitle title={t("closing.phones")} />
      <ul class="grid gap-1">
        <For each={props.phones}>
          {(phone) => (
            <li class="flex items-center gap-2.5">
              <Smartphone class="size-5 shrink-0" aria-hidden="true" />
              {t("closing.phone", { name: phone.name, time: formatTime(phone.lastSeenAt, zone()) })}
            </li>
          )}
        </For>
      </ul>
      <Checkbox label={t("closing.goOn")} hint={t("closing.goOnHint")} checked={props.goOn} onChange={props.onGoOn} />
    </Card>
  );
}
