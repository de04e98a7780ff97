import { createMemo, Show } from "solid-js";
import { formatAgo } from "../../i18n/format-time.ts";
import { createNow, marketTime } from "../../ui/clock.ts";
import { useBoard } from "../board-context.tsx";
import { lineTrace } from "./line-trace.ts";

/** Recent enough to be worth a glance where it stands. */
const fresh = 4000;

/** "· Karim, il y a 4 s": another hand was here. The line lights up for a moment, and nothing moves. */
export function LineTrace(props: { basket: number; line: number }) {
  const { board } = useBoard();
  const now = createNow("second");
  const trace = createMemo(() => lineTrace(board, props.basket, props.line));
  const lit = createMemo(() => {
    const at = trace()?.at;
    return at !== undefined && marketTime() - at < fresh ? at : undefined;
  });
  return (
    <Show when={trace()}>
      {(author) => (
        <>
          <span class="text-ink/80">{` · ${author().name}, ${formatAgo(author().at, now())}`}</span>
          <Show when={lit()} keyed>
            {(_at) => <span class="trace-light pointer-events-none absolute inset-0 rounded-m" aria-hidden="true" />}
          </Show>
        </>
      )}
    </Show>
  );
}
