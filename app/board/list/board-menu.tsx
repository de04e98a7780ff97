import EllipsisVertical from "lucide-solid/icons/ellipsis-vertical";
import Flag from "lucide-solid/icons/flag";
import LogOut from "lucide-solid/icons/log-out";
import Printer from "lucide-solid/icons/printer";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { ThemeSwitch } from "../../shell/theme-switch.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { useBoard } from "../board-context.tsx";

/** What is not needed at every basket: the end of the day, paper, light, the way out. */
export function BoardMenu() {
  const { board, screen } = useBoard();
  const session = useSession();
  const exit = () => {
    const market = session.info()?.markets.find(({ id }) => id === board.facts()?.marketId);
    return market === undefined || market.roles.length === 0 ? "/" : `/manage/${market.slug}`;
  };
  return (
    <Menu
      label={t("board.menu")}
      triggerClass="size-11 justify-center -mr-2"
      trigger={<EllipsisVertical class="size-5.5" aria-hidden="true" />}
    >
      <Show when={board.you()?.canClose}>
        <MenuItem icon={Flag} onClick={() => screen.openClosing()}>
          {t("board.close.open")}
        </MenuItem>
      </Show>
      <Show when={board.facts()}>
        {(facts) => (
          <MenuItem icon={Printer} href={`/paper/${facts().distributionId}/attendance`}>
            {t("board.paper")}
          </MenuItem>
        )}
      </Show>
      <MenuItem icon={LogOut} href={exit()}>
        {t("board.leave")}
      </MenuItem>
      <div class="border-t border-line px-3 pt-3 pb-2">
        <ThemeSwitch />
      </div>
    </Menu>
  );
}
