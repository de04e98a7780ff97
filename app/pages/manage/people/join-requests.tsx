import { createAsync } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import { loadRequests } from "../../../api/people.ts";
import { t } from "../../../i18n/t.ts";
import { SectionTitle } from "../../../ui/section-title.tsx";
import { useMarket } from "../market-rights.ts";
import { RequestCard } from "./request-card.tsx";

/** Who asks to come in, decided where the team looks first. */
export function JoinRequests() {
  const { slug } = useMarket();
  const requests = createAsync(() => loadRequests(slug()));
  return (
    <Suspense>
      <Show when={(requests() ?? []).length > 0}>
        <section aria-labelledby="join-requests" class="grid gap-3">
          <SectionTitle id="join-requests" title={t("people.requests")} />
          <ul class="grid gap-2.5">
            <For each={requests()}>{(one) => <RequestCard request={one} />}</For>
          </ul>
        </section>
      </Show>
    </Suspense>
  );
}
