import { Show, Suspense } from "solid-js";
import { page } from "../../page-route.ts";
import { useSession } from "../../shell/session.tsx";
import { Page, type PageProps } from "../../ui/page.tsx";
import { useMarket } from "./market-rights.ts";

/** Its own download, with its own texts: a deployed market never has a demo's clock. */
const DemoClock = page(() => import("./demo-clock.tsx"), "demo");

/** The frame of a market's pages; on a demo its admin finds the clock above it. */
export function ManagePage(props: PageProps) {
  const session = useSession();
  const market = useMarket();
  return (
    <>
      <Show when={session.info()?.demo && market.may("demo:clock")}>
        <Suspense fallback={<div class="h-16" />}>
          <DemoClock />
        </Suspense>
      </Show>
      <Page {...props} />
    </>
  );
}
