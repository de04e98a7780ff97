import EllipsisVertical from "lucide-solid/icons/ellipsis-vertical";
import { createSignal, Show, Suspense } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Menu } from "../../ui/menu.tsx";
import { MenuItems, UndoSheet } from "../panes.ts";

/** What is not needed at every basket; made when it is first opened. */
export function BoardMenu() {
  const [undoing, setUndoing] = createSignal(false);
  return (
    <>
      <Menu
        label={t("board.menu")}
        triggerClass="size-11 justify-center -mr-2"
        trigger={<EllipsisVertical class="size-5.5" aria-hidden="true" />}
      >
        <Suspense>
          <MenuItems onUndo={() => setUndoing(true)} />
        </Suspense>
      </Menu>
      <Suspense>
        <Show when={undoing()}>
          <UndoSheet open onClose={() => setUndoing(false)} />
        </Show>
      </Suspense>
    </>
  );
}
