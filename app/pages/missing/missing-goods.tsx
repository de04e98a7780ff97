import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadMissingGoods } from "../../api/missing.ts";
import { t } from "../../i18n/t.ts";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { MissingGoodsView } from "./missing-goods-view.tsx";

export interface MissingGoodsProps {
  /** A farm's slug: its own goods, under its name. */
  producer?: string | undefined;
  back: string;
}

/** Goods that will be missing, announced before the day: who ordered them is told at once. */
export function MissingGoodsPage(props: MissingGoodsProps & { distributionId: string }) {
  return (
    <LoadBoundary
      title={t("missing.announceTitle")}
      skeleton={
        <Page title={t("missing.announceTitle")} width="read">
          <SkeletonRows count={6} />
        </Page>
      }
    >
      <Loaded {...props} />
    </LoadBoundary>
  );
}

function Loaded(props: MissingGoodsProps & { distributionId: string }) {
  const goods = createAsync(() => loadMissingGoods(props.distributionId, props.producer));
  return <Show when={goods()}>{(loaded) => <MissingGoodsView loaded={loaded()} {...props} />}</Show>;
}

/** Of all farms, for the référent and admins. */
export default function MarketMissingGoods() {
  const params = useParams<{ slug: string; id: string }>();
  return <MissingGoodsPage distributionId={params.id} back={`/manage/${params.slug}/distributions/${params.id}`} />;
}
