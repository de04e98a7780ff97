import { createMemo, Show } from "solid-js";
import type { BasketLine } from "../../../core/contract/order.ts";
import { formatAgo } from "../../i18n/format-ago.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { createNow, marketTime } from "../../ui/clock.ts";
import { useBoard } from "../board-context.tsx";
import { firstName } from "../first-name.ts";
import type { LineState } from "./line-state.ts";
import { lineTrace } from "./line-trace.ts";
import { lineText } from "./line-words.ts";

/** Recent enough to be worth a glance where it stands. */
const fresh = 4000;

export interface LineSubProps {
  basket: number;
  line: BasketLine;
  state: LineState;
  class?: string | undefined;
}

/**
 * What was ordered or found, and by whom when another hand was here: "Karim · 0,765 kg · il y a 4 s". Always one line, the
 * most telling part first: what others do lights the line up and moves nothing under the finger.
 */
export function LineSub(props: LineSubProps) {
  const { board } = useBoard();
  const now = createNow("second");
  const observed = () => board.folded(props.basket).lines.get(props.line.ref);
  const trace = createMemo(() => lineTrace(board, props.basket, props.line.ref));
  const lit = createMemo(() => {
    const at = trace()?.at;
    return at !== undefined && marketTime() - at < fresh ? at : undefined;
  });
  /** None of it is there: that is said, also where nobody said why. */
  const reason = () => {
    if (props.state === "clash") return undefined;
    if (props.line.replacedBy !== null) return "substitution";
    return observed()?.reason ?? (props.state === "missing" ? "missing" : undefined);
  };
  /** Two observations that contradict each other are told under the line, each with its author. */
  const said = () => (props.state === "clash" ? undefined : trace());
  /** A person by the first name, the farm of this line by its own. */
  const by = (name: string) => (name === props.line.producerName ? name : firstName(name));
  const isWaiting = () => props.state === "to_weigh" || props.state === "clash";
  return (
    <span
      title={trace()?.name}
      class={classNames("block truncate text-small", isWaiting() ? "text-carrot-ink" : "text-soft", props.class)}
    >
      <Show when={said()}>{(author) => <span class="text-ink">{`${by(author().name)} · `}</span>}</Show>
      <Show when={reason()}>
        {(why) => (
          <span class={classNames("font-[600]", props.state === "missing" ? "text-beet" : "text-carrot-ink")}>
            {`${t(`board.reason.${why()}`)} · `}
          </span>
        )}
      </Show>
      {lineText(props.line, props.state, observed())}
      <Show when={said()}>{(author) => ` · ${formatAgo(author().at, now())}`}</Show>
      <Show when={lit()} keyed>
        {(_at) => <span class="trace-light pointer-events-none absolute inset-0 rounded-m" aria-hidden="true" />}
      </Show>
    </span>
  );
}
