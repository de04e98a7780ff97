import { slotName } from "../../../core/draft/draft-slot.ts";
import type { Board } from "../live/board.ts";
import type { Author } from "../live/phone-store.ts";

/** Whose observation stands on a line, when it is somebody else's. */
export function lineTrace(board: Board, basket: number, line: number): Author | undefined {
  const { standing } = board.folded(basket);
  let newest: Author | undefined;
  for (const k of ["count", "weigh", "reason"] as const) {
    for (const key of standing.get(slotName({ k, l: line })) ?? []) {
      const author = board.author(key);
      if (author !== undefined && (newest === undefined || author.at > newest.at)) newest = author;
    }
  }
  return newest?.userId === board.you()?.userId ? undefined : newest;
}
