import { createMemo, Show } from "solid-js";
import { formatHour } from "../../i18n/format-time.ts";
import { rich } from "../../i18n/rich-text.ts";
import { t } from "../../i18n/t.ts";
import { ProgressBar, type ProgressSegment } from "../../ui/progress-bar.tsx";
import { useBoard } from "../board-context.tsx";

/** The whole day in one line: how many are done, ready, or wait for a decision. */
export function BoardProgress() {
  const { board, roster } = useBoard();
  const states = createMemo(() => {
    const all = roster.rows().map(({ look }) => look.state);
    const count = (wanted: string) => all.filter((state) => state === wanted).length;
    const done = count("validated");
    return { done, prepared: count("prepared"), decide: count("decide"), all: all.length - count("cancelled") };
  });
  const share = (part: number) => (states().all === 0 ? 0 : part / states().all);
  const segments = (): ProgressSegment[] => [
    { share: share(states().done), tone: "green" },
    { share: share(states().prepared), tone: "leaf" },
    { share: share(states().decide), tone: "carrot" },
  ];
  return (
    <div class="grid gap-1.5">
      <p class="flex flex-wrap justify-between gap-x-4 text-small text-soft">
        <span>
          {rich("board.progress", {
            n: states().done,
            done: <b class="num text-ink">{states().done}</b>,
            all: <b class="num text-ink">{states().all}</b>,
          })}
        </span>
        <Show when={board.facts()}>
          {(facts) => <span>{t("board.pickupEnd", { time: formatHour(facts().pickupEndsAt, facts().timeZone) })}</span>}
        </Show>
      </p>
      <ProgressBar
        label={t("board.progressWords", {
          n: states().done,
          all: states().all,
          prepared: states().prepared,
          decide: states().decide,
        })}
        segments={segments()}
      />
    </div>
  );
}
