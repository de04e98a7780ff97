import { createEffect, createMemo, createSignal, Match, Show, Suspense, Switch } from "solid-js";
import { t } from "../i18n/t.ts";
import { useSession } from "../shell/session.tsx";
import { classNames } from "../ui/class-names.ts";
import { Page } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import "./board.css";
import { useBoard } from "./board-context.tsx";
import { BoardNotice } from "./board-notice.tsx";
import type { ClosingApi } from "./close/closing.ts";
import { hallMode } from "./hall/hall-mode.ts";
import { keepAwake } from "./keep-awake.ts";
import { ListPane } from "./list/list-pane.tsx";
import { hideMissingPictures } from "./missing-pictures.ts";
import { NothingOpen } from "./nothing-open.tsx";
import { keepShell } from "./offline/hall-worker.ts";
import { OfflineBand } from "./offline-band.tsx";
import {
  AccountBar,
  BasketPane,
  ClosePane,
  fetchPanes,
  LookAgainSheet,
  ProductPane,
  StallPane,
  TrialBand,
} from "./panes.ts";

/** The board on one screen: a list, and beside it (on a phone: over it) what was opened. */
export function BoardScreen(props: { closing?: ClosingApi }) {
  const { board, roster, screen } = useBoard();
  const session = useSession();
  const [next, setNext] = createSignal(0);
  keepAwake();
  hideMissingPictures();
  const drawn = createMemo(() => board.facts() !== null);
  fetchPanes(drawn);
  keepShell(drawn);
  // Signed out elsewhere: the board gives way to the door, which keeps what was typed.
  createEffect(() => board.ended() === "signed_out" && void session.refetch());

  const onValidated = () => {
    setNext((count) => count + 1);
    screen.toList();
  };
  const title = createMemo(() => {
    const basket = roster.find(screen.basket())?.basket();
    return basket === undefined ? t("board.title") : `${basket.number} ${basket.firstName} ${basket.lastName}`;
  });
  return (
    <Page title={title()} bare width="full">
      <div
        data-board
        data-hall={hallMode() || undefined}
        data-contrast="high"
        class="fixed inset-0 flex flex-col bg-paper text-ink"
      >
        <OfflineBand />
        <BoardNotice />
        <Suspense>
          <Show when={board.facts()?.trial}>
            <TrialBand />
          </Show>
          <Show when={board.account()}>
            <AccountBar />
          </Show>
        </Suspense>
        <main
          id="content"
          class="relative min-h-0 w-full flex-1 md:grid md:grid-cols-[minmax(20rem,5fr)_minmax(0,7fr)] xl:grid-cols-[28rem_minmax(0,1fr)]"
        >
          {/* Hidden rather than gone on a phone: it keeps its place for the way back. */}
          <ListPane next={next()} class={screen.open() ? "max-md:invisible" : ""} />
          <div
            class={classNames(
              "min-h-0 bg-paper max-md:absolute max-md:inset-0 md:overflow-hidden",
              !screen.open() && "max-md:hidden",
            )}
          >
            <div class="mx-auto h-full max-w-3xl">
              <Suspense fallback={<SkeletonRows count={8} />}>
                <Switch fallback={<NothingOpen />}>
                  <Match when={screen.basket() !== undefined}>
                    <BasketPane onValidated={onValidated} />
                  </Match>
                  <Match when={screen.product() !== undefined}>
                    <ProductPane />
                  </Match>
                  <Match when={screen.stall() !== undefined}>
                    <StallPane />
                  </Match>
                  <Match when={screen.closing()}>
                    <ClosePane api={props.closing} />
                  </Match>
                </Switch>
              </Suspense>
            </div>
          </div>
        </main>
        <Suspense>
          <Show when={board.facts()?.lookAgains.length}>
            <LookAgainSheet onValidated={onValidated} />
          </Show>
        </Suspense>
      </div>
    </Page>
  );
}
