import { createMemo, For, Show } from "solid-js";
import { explain } from "../../i18n/explain.ts";
import { formatHour } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { ListRow } from "../../ui/list-row.tsx";
import { NumberBadge } from "../../ui/number-badge.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { useBoard } from "../board-context.tsx";
import { decisionOf } from "../list/decision-of.ts";
import { decisionText } from "../list/decision-text.ts";
import { LateChanges } from "./late-changes.tsx";

/** These are shown basket by basket, where they can be decided. */
const perBasket: ReadonlySet<string> = new Set(["look_again_open", "late_change_open", "basket_clash"]);

/** Everything that must be decided first, each with the way to decide it. */
export function Blocking(props: { codes: readonly { readonly code: string; readonly count: number }[] }) {
  const { board, roster, screen } = useBoard();
  const others = () => props.codes.filter(({ code }) => !perBasket.has(code));
  const open = createMemo(() => roster.baskets().filter(({ look }) => look().state === "decide"));
  const toOpen = createMemo(() => open().filter((entry) => decisionOf(board, entry.basket().id).late === undefined));
  const words = (code: string) => {
    const facts = board.facts();
    return code === "distribution_not_started" && facts !== null
      ? t("closing.notStarted", { time: formatHour(facts.pickupStartsAt, facts.timeZone) })
      : explain(code);
  };
  return (
    <>
      <For each={others()}>
        {({ code }) => <p class="rounded-m bg-apricot px-4 py-3 font-[600] text-carrot-ink">{words(code)}</p>}
      </For>
      <Show when={toOpen().length > 0}>
        <section class="grid gap-2">
          <SectionTitle title={t("board.lookAgain")} aside={<span class="num">{toOpen().length}</span>} />
          <ul class="grid gap-1">
            <For each={toOpen()}>
              {(entry) => (
                <li>
                  <ListRow
                    tone="warm"
                    onClick={() => screen.openBasket(entry.number)}
                    lead={<NumberBadge number={entry.number} state="look" />}
                    title={`${entry.basket().firstName} ${entry.basket().lastName}`}
                    sub={decisionText(board, entry)}
                  />
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <LateChanges />
    </>
  );
}
