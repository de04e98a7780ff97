import "./match-media.ts";

import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { render } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import { SessionProvider } from "../../shell/session.tsx";
import { ToastRegion } from "../../ui/toast-region.tsx";
import { BoardProvider } from "../board-context.tsx";
import { BoardScreen } from "../board-screen.tsx";
import type { ClosingApi } from "../close/closing.ts";
import type { FakeBoard } from "./fake-board.ts";

const nobody = {
  user: null,
  markets: [],
  duties: [],
  boards: [],
  producers: [],
  demo: false,
  build: "test",
  now: Date.now(),
};

/** The board's screens on a fake board, at an address below it: "" for the list, "/12" for a basket. */
export function renderBoard(board: FakeBoard, at = "", closing?: ClosingApi) {
  const history = createMemoryHistory();
  history.set({ value: `/board/x${at}` });
  const Screens = (): JSX.Element => (
    <BoardProvider board={board}>
      <BoardScreen {...(closing && { closing })} />
      <ToastRegion />
    </BoardProvider>
  );
  render(() => (
    <SessionProvider load={async () => nobody}>
      <MemoryRouter history={history}>
        {[{ path: ["/board/:distributionId", "/board/:distributionId/:number"], component: Screens }]}
      </MemoryRouter>
    </SessionProvider>
  ));
  return history;
}
