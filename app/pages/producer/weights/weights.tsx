import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadOwnLines } from "../../../api/own-lines.ts";
import { t } from "../../../i18n/t.ts";
import { LoadBoundary } from "../../../ui/load-boundary.tsx";
import { Page } from "../../../ui/page.tsx";
import { SkeletonRows } from "../../../ui/skeleton-rows.tsx";
import { OwnLinesView } from "./own-lines-view.tsx";

/** "Mes pesées": a farm's real weights and missing goods, before volunteers have them in hand. */
export default function WeightsPage() {
  return (
    <LoadBoundary
      title={t("weights.title")}
      skeleton={
        <Page title={t("weights.title")} width="read">
          <SkeletonRows count={8} />
        </Page>
      }
    >
      <Loaded />
    </LoadBoundary>
  );
}

function Loaded() {
  const params = useParams<{ slug: string; distributionId: string }>();
  const lines = createAsync(() => loadOwnLines(params.slug, params.distributionId));
  return (
    <Show when={lines()} keyed>
      {(loaded) => <OwnLinesView first={loaded} />}
    </Show>
  );
}
