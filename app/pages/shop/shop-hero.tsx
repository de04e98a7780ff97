import ArrowLeft from "lucide-solid/icons/arrow-left";
import type { Shop } from "../../../core/contract/market.ts";
import { t } from "../../i18n/t.ts";
import { Hero } from "../../ui/hero.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { pickupText } from "../market/pickup-text.ts";
import { SalePill } from "../market/sale-pill.tsx";

/** Whose shop this is, when and where its goods are collected, until when one can order. */
export function ShopHero(props: { shop: Shop }) {
  return (
    <Hero pictures={["carrot", "tomato", "loaf"]}>
      <a
        href={`/m/${props.shop.market.slug}`}
        class="-mt-5 -ml-2 inline-flex min-h-11 items-center gap-1.5 rounded-s px-2 text-small font-[600] text-soft hover:text-ink"
      >
        <ArrowLeft class="size-5" aria-hidden="true" />
        {t("shop.toMarket")}
      </a>
      <PageHeading>{props.shop.market.name}</PageHeading>
      <p class="mt-2">
        {pickupText(props.shop.distribution)}
        <span class="block text-soft">{props.shop.distribution.placeName}</span>
      </p>
      <SalePill sale={props.shop.distribution} class="mt-3" />
    </Hero>
  );
}
