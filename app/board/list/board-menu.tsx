import EllipsisVertical from "lucide-solid/icons/ellipsis-vertical";
import { Suspense } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Menu } from "../../ui/menu.tsx";
import { MenuItems } from "../panes.ts";

/** What is not needed at every basket; made when it is first opened. */
export function BoardMenu() {
  return (
    <Menu
      label={t("board.menu")}
      triggerClass="size-11 justify-center -mr-2"
      trigger={<EllipsisVertical class="size-5.5" aria-hidden="true" />}
    >
      <Suspense>
        <MenuItems />
      </Suspense>
    </Menu>
  );
}
