import { createEffect, on } from "solid-js";
import { t } from "../i18n/t.ts";
import { toast } from "../ui/toast-list.ts";
import type { Board } from "./live/board.ts";

/** Fewer than this go and come within a breath: telling of them would be noise. */
const worthTelling = 2;

/** Back online it says what was sent. */
export function createSyncNews(board: Board): void {
  let kept = 0;
  createEffect(
    on([board.connection, board.unsent], ([connection, unsent]) => {
      if (connection !== "live") kept = Math.max(kept, unsent);
      else if (unsent === 0) {
        if (kept >= worthTelling) toast({ text: t("board.sent", { n: kept }), tone: "good" });
        kept = 0;
      }
    }),
  );
}
