import CloudOff from "lucide-solid/icons/cloud-off";
import { Match, Switch } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Pill } from "../../ui/pill.tsx";
import { useBoard } from "../board-context.tsx";

/** Whether what was typed is safe: with the market, on its way, or so far in this phone alone. */
export function StoredPill() {
  const { board } = useBoard();
  return (
    <span role="status" class="shrink-0">
      <Switch>
        <Match when={board.connection() === "offline"}>
          <Pill tone="sky" icon={CloudOff}>
            {t("board.offline")}
          </Pill>
        </Match>
        <Match when={board.connection() === "connecting"}>
          <Pill tone="ghost">{t("board.connecting")}</Pill>
        </Match>
        <Match when={board.unsent() > 0}>
          <Pill tone="ghost">{t("board.storing", { n: board.unsent() })}</Pill>
        </Match>
        <Match when={true}>
          <Pill tone="leaf">{t("board.stored")}</Pill>
        </Match>
      </Switch>
    </span>
  );
}
