import { useParams } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { BoardProvider } from "../board-context.tsx";
import { createBoard } from "../live/create-board.ts";
import { SignInFirst } from "../sign-in-first.tsx";
import { Wall } from "./wall.tsx";

/** The board on a big display: read from across the hall, touched by nobody. */
export default function WallPage() {
  const params = useParams<{ distributionId: string }>();
  const session = useSession();
  const own = createMemo(
    () => {
      const info = session.info();
      if (!info?.user) return undefined;
      return { userId: info.user.id, distributionId: params.distributionId, build: info.build };
    },
    undefined,
    { equals: (a, b) => a?.userId === b?.userId && a?.distributionId === b?.distributionId },
  );
  return (
    <Show
      when={own()}
      keyed
      fallback={
        <Show when={session.state() === "loading"} fallback={<SignInFirst />}>
          <PageSkeleton />
        </Show>
      }
    >
      {(options) => (
        <BoardProvider board={createBoard(options)}>
          <Wall />
        </BoardProvider>
      )}
    </Show>
  );
}
