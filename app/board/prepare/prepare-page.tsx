import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { keptSession } from "../../shell/kept-session.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { createBoard } from "../live/create-board.ts";
import { SignInFirst } from "../sign-in-first.tsx";
import { phoneChecks } from "./create-preparing.ts";
import { PrepareView } from "./prepare-view.tsx";

/** "Préparer mon téléphone", from the mail of the evening before: everything for a day without network, and whether it is here. */
export default function PreparePage() {
  const params = useParams<{ distributionId: string }>();
  const session = useSession();
  const info = () => (session.state() === "loading" ? keptSession() : session.info());
  const userId = () => info()?.user?.id;
  return (
    <Show
      when={userId()}
      keyed
      fallback={
        <Show when={session.state() === "loading"} fallback={<SignInFirst />}>
          <PageSkeleton />
        </Show>
      }
    >
      {(id) => (
        <PrepareView
          board={createBoard({ userId: id, distributionId: params.distributionId, build: info()?.build ?? "" })}
          checks={phoneChecks(id, params.distributionId)}
          distributionId={params.distributionId}
        />
      )}
    </Show>
  );
}
