import CloudOff from "lucide-solid/icons/cloud-off";
import { Match, Switch } from "solid-js";
import { t } from "../../i18n/t.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useBoard } from "../board-context.tsx";

/** Before any facts: they are on their way, or this phone has to go where there is a network once. */
export function NothingYet() {
  const { board } = useBoard();
  return (
    <Switch fallback={<SkeletonRows count={8} />}>
      {/* The line above everything says why. */}
      <Match when={board.ended()}>{null}</Match>
      <Match when={board.connection() === "offline"}>
        <EmptyState icon={CloudOff} title={t("board.notKept")} text={t("board.unreachable")} />
      </Match>
    </Switch>
  );
}
