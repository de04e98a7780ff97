import { useParams } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import { can } from "../../core/people/capability.ts";
import { t } from "../i18n/t.ts";
import { part } from "../page-route.ts";
import { useSession } from "../shell/session.tsx";
import { Sheet } from "../ui/sheet.tsx";
import type { Topic } from "./topics.ts";

const TrialCard = part(() => import("../pages/trial/trial-card.tsx"), "trial");

/** A few points for this very page; a message holds one a line. */
export default function HelpSheet(props: { topic: Topic; open: boolean; onClose: () => void }) {
  const session = useSession();
  const params = useParams<{ distributionId?: string }>();
  /** The market whose board this is, where one is of its team: a trial can be made from the very board. */
  const market = () => {
    const here = session.info()?.boards.find((board) => board.distributionId === params.distributionId);
    const teams = session.info()?.markets.filter((one) => can({ roles: one.roles }, "board:join")) ?? [];
    return (teams.find((one) => one.name === here?.marketName) ?? (teams.length === 1 ? teams[0] : undefined))?.slug;
  };
  const points = () => t(`help.${props.topic}`).split("\n");
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={t("help.title")} size="small">
      <ul class="grid gap-3.5 pb-2">
        <For each={points()}>
          {(point) => (
            <li class="flex gap-3">
              <span class="mt-2 size-2 shrink-0 rounded-full bg-carrot" aria-hidden="true" />
              <span>{point}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.topic === "board" && market()}>
        {(slug) => (
          <Suspense>
            <TrialCard slug={slug()} class="mt-5" />
          </Suspense>
        )}
      </Show>
    </Sheet>
  );
}
