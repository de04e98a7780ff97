import { useParams } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { BoardProvider } from "../board-context.tsx";
import { type BoardOptions, createBoard } from "../live/create-board.ts";
import { SignInFirst } from "../sign-in-first.tsx";
import { TypingScreen } from "./typing-screen.tsx";

/** A filled attendance list, typed back into the live board: the same draft and commands as on every phone. */
export default function TypingPage() {
  const params = useParams<{ distributionId: string }>();
  const session = useSession();
  const options = createMemo<BoardOptions | undefined>(
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
          <TypingScreen />
        </BoardProvider>
      )}
    </Show>
  );
}
