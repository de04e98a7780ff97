import Flag from "lucide-solid/icons/flag";
import Keyboard from "lucide-solid/icons/keyboard";
import LogOut from "lucide-solid/icons/log-out";
import Monitor from "lucide-solid/icons/monitor";
import Printer from "lucide-solid/icons/printer";
import QrIcon from "lucide-solid/icons/qr-code";
import ScrollText from "lucide-solid/icons/scroll-text";
import Smartphone from "lucide-solid/icons/smartphone";
import Undo2 from "lucide-solid/icons/undo-2";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { ThemeSwitch } from "../../shell/theme-switch.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { MenuItem } from "../../ui/menu.tsx";
import { useBoard } from "../board-context.tsx";
import { WalkInItem } from "../extra/walk-in-item.tsx";
import { hallMode, setHallMode } from "../hall/hall-mode.ts";
import { ScaleItems } from "../scale/scale-items.tsx";

/** One's own last changes, the end of the day, the journal, paper, the wall, the scale, light and sound, the way out. */
export function MenuItems(props: { onUndo: () => void }) {
  const { board, screen, writable } = useBoard();
  const session = useSession();
  const exit = () => {
    const market = session.info()?.markets.find(({ id }) => id === board.facts()?.marketId);
    return market === undefined || market.roles.length === 0 ? "/" : `/manage/${market.slug}`;
  };
  return (
    <>
      <Show when={board.you()?.canClose && writable() && board.facts()}>
        {(facts) => (
          <MenuItem icon={QrIcon} href={`/board/${facts().distributionId}/join`}>
            {t("board.invitePhone")}
          </MenuItem>
        )}
      </Show>
      <MenuItem icon={Undo2} onClick={() => props.onUndo()}>
        {t("board.undoMine")}
      </MenuItem>
      <Show when={board.you()?.canClose}>
        <MenuItem icon={Flag} onClick={() => screen.openClosing()}>
          {t("board.close.open")}
        </MenuItem>
      </Show>
      <Show when={board.you()?.canValidate && board.facts()?.frozen === false}>
        <WalkInItem />
      </Show>
      <ScaleItems />
      <Show when={board.facts()}>
        {(facts) => (
          <>
            <MenuItem icon={ScrollText} href={`/journal/${facts().distributionId}`}>
              {t("board.journal")}
            </MenuItem>
            <MenuItem icon={Smartphone} href={`/board/${facts().distributionId}/prepare`}>
              {t("board.prepare")}
            </MenuItem>
            <MenuItem icon={Printer} href={`/paper/${facts().distributionId}/attendance`}>
              {t("board.paper")}
            </MenuItem>
            <MenuItem icon={Keyboard} href={`/board/${facts().distributionId}/typing`}>
              {t("board.typePaper")}
            </MenuItem>
            <MenuItem icon={Monitor} href={`/board/${facts().distributionId}/wall`}>
              {t("hall.wallOpen")}
            </MenuItem>
          </>
        )}
      </Show>
      <MenuItem icon={LogOut} href={exit()}>
        {t("board.leave")}
      </MenuItem>
      <div class="grid gap-3 border-t border-line px-3 pt-3 pb-2">
        <Checkbox
          class="max-w-72"
          label={t("hall.hallMode")}
          hint={t("hall.hallModeText")}
          checked={hallMode()}
          onChange={setHallMode}
        />
        <ThemeSwitch />
      </div>
    </>
  );
}
