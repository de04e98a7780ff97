import CloudOff from "lucide-solid/icons/cloud-off";
import { Match, Switch } from "solid-js";
import { t } from "../i18n/t.ts";
import { createBand } from "../shell/band.tsx";
import { useBoard } from "./board-context.tsx";

/** "Hors ligne : 7 changements gardés dans ce téléphone". Everything goes on. */
export function OfflineBand() {
  const { board } = useBoard();
  // The shell's band would push the board out of the window and knows less than the board does.
  createBand(() => undefined);
  const kept = () => board.unsent() - board.loose();
  return (
    <Switch>
      <Match when={!board.keeps()}>
        <p role="alert" class="flex items-center gap-2.5 bg-rose px-5 py-2 text-small font-[560] text-beet">
          <CloudOff class="size-4.5 shrink-0" aria-hidden="true" />
          {board.loose() === 0 ? t("board.keepsNothing") : t("board.onlyThisPage", { n: board.loose() })}
        </p>
      </Match>
      <Match when={board.connection() === "offline"}>
        <p role="status" class="flex items-center gap-2.5 bg-sky px-5 py-2 text-small font-[560] text-sky-ink">
          <CloudOff class="size-4.5 shrink-0" aria-hidden="true" />
          {kept() === 0 ? t("board.offlineNothing") : t("board.offlineKept", { n: kept() })}
        </p>
      </Match>
    </Switch>
  );
}
