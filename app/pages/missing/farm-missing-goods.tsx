import { useParams } from "@solidjs/router";
import { MissingGoodsPage } from "./missing-goods.tsx";

/** A farm's own goods of one date. */
export default function FarmMissingGoods() {
  const params = useParams<{ slug: string; distributionId: string }>();
  return (
    <MissingGoodsPage
      distributionId={params.distributionId}
      producer={params.slug}
      back={`/producer/${params.slug}/sales/${params.distributionId}`}
    />
  );
}
