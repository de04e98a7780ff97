import { useParams } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { keptSession } from "../shell/kept-session.ts";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { useSession } from "../shell/session.tsx";
import { BoardProvider } from "./board-context.tsx";
import { BoardScreen } from "./board-screen.tsx";
import { type BoardOptions, createBoard } from "./live/create-board.ts";
import { SignInFirst } from "./sign-in-first.tsx";

/** "Paniers du jour": the live board of one distribution, on this phone. */
export default function BoardPage() {
  const params = useParams<{ distributionId: string }>();
  const session = useSession();
  // The session is read anew now and then: the board of the same person stays open.
  const options = createMemo<BoardOptions | undefined>(
    () => {
      // In a hall the answer may take long, or never come: until then this phone's own memory says who is here.
      const info = session.state() === "loading" ? keptSession() : session.info();
      if (!info?.user) return undefined;
      return { userId: info.user.id, distributionId: params.distributionId, build: info.build };
    },
    undefined,
    { equals: (a, b) => a?.userId === b?.userId && a?.distributionId === b?.distributionId },
  );
  return (
    <Show
      when={options()}
      keyed
      fallback={
        <Show when={session.state() === "loading"} fallback={<SignInFirst />}>
          <PageSkeleton />
        </Show>
      }
    >
      {(own) => (
        <BoardProvider board={createBoard(own)}>
          <BoardScreen />
        </BoardProvider>
      )}
    </Show>
  );
}
