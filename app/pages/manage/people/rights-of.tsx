import { createAsync } from "@solidjs/router";
import { Show, Suspense } from "solid-js";
import { loadRights } from "../../../api/people.ts";
import { SkeletonRows } from "../../../ui/skeleton-rows.tsx";
import { useMarket } from "../market-rights.ts";
import { RightsList } from "./rights-list.tsx";

/** The history of a market's rights, or of one person's; asked for by itself, so that nothing around it waits. */
export function RightsOf(props: { userId?: string | undefined; open?: boolean | undefined }) {
  return (
    <Suspense fallback={<SkeletonRows count={1} />}>
      <Loaded userId={props.userId} open={props.open} />
    </Suspense>
  );
}

function Loaded(props: { userId: string | undefined; open: boolean | undefined }) {
  const { slug } = useMarket();
  const entries = createAsync(() => loadRights(slug(), props.userId));
  return <Show when={entries()}>{(loaded) => <RightsList entries={loaded()} open={props.open} />}</Show>;
}
