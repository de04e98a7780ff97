import MapPin from "lucide-solid/icons/map-pin";
import { Show } from "solid-js";
import type { DistributionCard } from "../../../core/contract/market.ts";
import { formatDistance } from "../../i18n/format-distance.ts";
import { t } from "../../i18n/t.ts";
import { CardLink } from "../../ui/card-link.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Scene } from "../../ui/scene.tsx";
import { shortPickupText } from "./pickup-text.ts";
import { SalePill } from "./sale-pill.tsx";

export interface MarketCardFacts {
  slug: string;
  name: string;
  commune: string;
  postcode: string;
  tagline: string;
  scene: string;
  producers: number;
  next: DistributionCard | null;
}

export interface MarketCardProps {
  market: MarketCardFacts;
  /** As the crow flies from where somebody looks, where that is known. */
  km?: number | null | undefined;
  eager?: boolean | undefined;
  /** The only one there is: across the page on a large screen. */
  wide?: boolean | undefined;
}

/** A market in a list: its place, its next pickup, whether one can order now. */
export function MarketCard(props: MarketCardProps) {
  return (
    <CardLink
      href={`/m/${props.market.slug}`}
      padded={false}
      class={classNames("flex h-full flex-col", props.wide && "md:flex-row")}
    >
      <Scene
        scene={props.market.scene}
        eager={props.eager}
        class={props.wide ? "md:aspect-auto md:min-h-72 md:w-3/5" : ""}
      />
      <div class={classNames("flex flex-1 flex-col gap-1.5 p-5", props.wide && "md:justify-center md:p-8")}>
        <h3 class="text-title-s">{props.market.name}</h3>
        <p class="flex items-center gap-1.5 text-small text-soft">
          <MapPin class="size-4.5 shrink-0" aria-hidden="true" />
          {t("public.placeAndProducers", {
            n: props.market.producers,
            commune: props.market.commune,
            postcode: props.market.postcode,
          })}
          <Show when={typeof props.km === "number"}>
            <span class="ml-auto num font-[600] whitespace-nowrap text-ink">
              {t("public.distance", { km: formatDistance(props.km ?? 0) })}
            </span>
          </Show>
        </p>
        <Show when={props.market.tagline}>
          <p>{props.market.tagline}</p>
        </Show>
        <div class={classNames("flex flex-wrap items-center gap-x-3 gap-y-2 pt-2", !props.wide && "mt-auto")}>
          <Show when={props.market.next} fallback={<span class="text-small text-soft">{t("shop.noDate")}</span>}>
            {(next) => (
              <>
                <span class="text-small font-[600]">{shortPickupText(next())}</span>
                <SalePill sale={next()} />
              </>
            )}
          </Show>
        </div>
      </div>
    </CardLink>
  );
}
