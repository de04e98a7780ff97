import { useParams } from "@solidjs/router";
import { createMemo, type JSX, Show } from "solid-js";
import { keptSession } from "../shell/kept-session.ts";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { useSession } from "../shell/session.tsx";
import { BoardProvider } from "./board-context.tsx";
import { type BoardOptions, createBoard } from "./live/create-board.ts";
import { SignInFirst } from "./sign-in-first.tsx";

/** The board of this page's distribution, opened for whoever is here; every page that shows the board stands in it. */
export function OwnBoard(props: { children: JSX.Element }) {
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
      {(own) => <BoardProvider board={createBoard(own)}>{props.children}</BoardProvider>}
    </Show>
  );
}
