import { createMemo, Show } from "solid-js";
import { formatDayOn, formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { createBand } from "../../shell/band.tsx";
import { createNow } from "../../ui/clock.ts";
import { Page, PageHeading } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { useBoard } from "../board-context.tsx";
import { keepAwake } from "../keep-awake.ts";
import { WallColumnList } from "./wall-column-list.tsx";
import { wallLists, wallName } from "./wall-columns.ts";
import "./wall.css";

/**
 * Which baskets are ready, which are being made, which are gone: numbers, first names and an initial, large enough for the
 * far end of a hall. No controls: it stands there for hours.
 */
export function Wall() {
  const { board, roster } = useBoard();
  const now = createNow("minute");
  keepAwake();
  createBand(() => undefined);
  const attended = createMemo(() => new Set(board.people().map(({ basket }) => basket)));
  const composition = () => board.facts()?.composition ?? "before";
  const lists = createMemo(() =>
    wallLists(
      roster.baskets().map(({ number, basket, look }) => ({
        number,
        name: wallName(basket().firstName, basket().lastName),
        status: basket().status,
        state: look().state,
        collectedAt: basket().collectedAt,
        validatedAt: basket().validatedAt,
        arrived: board.folded(number).arrived === true,
        attended: attended().has(number),
      })),
      composition(),
    ),
  );
  const over = () => board.facts()?.validatedAt != null;
  return (
    <Page title={t("hall.wallTitle")} bare width="full">
      <main
        id="content"
        data-board
        data-wall
        data-contrast="high"
        class="fixed inset-0 flex flex-col bg-paper text-ink"
      >
        <header class="wall-head flex flex-wrap items-baseline justify-between gap-x-[2vw]">
          <PageHeading class="voice text-[length:inherit]! leading-none">
            {board.facts()?.marketName ?? t("hall.wallTitle")}
          </PageHeading>
          <Show when={board.facts()}>
            {(facts) => (
              <p class="num text-soft">
                {formatDayOn(facts().pickupOn)} · {formatTime(now(), facts().timeZone)}
              </p>
            )}
          </Show>
        </header>
        <Show when={board.connection() === "offline" || board.ended()}>
          <p role="alert" class="wall-note bg-sky text-sky-ink">
            {t("hall.wall.offline")}
          </p>
        </Show>
        <Show when={over()}>
          <p role="status" class="wall-note bg-leaf text-green-ink">
            {t("hall.wall.over")}
          </p>
        </Show>
        <Show when={board.facts()} fallback={<SkeletonRows count={8} />}>
          <div class="wall-columns min-h-0 flex-1">
            <WallColumnList tone="leaf" title={t("hall.wall.ready")} baskets={lists().ready} wide />
            <WallColumnList tone="warm" title={t("hall.wall.waiting")} baskets={lists().waiting} />
            <WallColumnList tone="soft" title={t("hall.wall.collected")} baskets={lists().collected} latest />
          </div>
        </Show>
      </main>
    </Page>
  );
}
