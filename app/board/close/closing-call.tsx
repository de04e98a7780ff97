import Flag from "lucide-solid/icons/flag";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { useBoard } from "../board-context.tsx";
import { isNearEnd } from "./near-end.ts";

/** On the list of who may close the day, once it nears its end: one touch to the preview, the next one validates. */
export function ClosingCall() {
  const { board, screen, writable } = useBoard();
  const now = createNow("minute");
  return (
    <Show when={writable() && isNearEnd(board.facts(), now()) && !screen.closing()}>
      <Button icon={Flag} full onClick={() => screen.openClosing()}>
        {t("closing.validate")}
      </Button>
    </Show>
  );
}
