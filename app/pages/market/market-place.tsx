import MapPin from "lucide-solid/icons/map-pin";
import Navigation from "lucide-solid/icons/navigation";
import { Show } from "solid-js";
import type { MarketPage } from "../../../core/contract/market.ts";
import { formatClock } from "../../i18n/format-time.ts";
import { formatWeekday } from "../../i18n/format-weekday.ts";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { mapHref } from "./map-href.ts";

/** Where baskets are collected. */
export function MarketPlace(props: { market: MarketPage }) {
  const commune = () => t("public.commune", { commune: props.market.commune, postcode: props.market.postcode });
  const usual = () => {
    const hours = props.market.usualHours;
    const [from, to] = hours?.pickup ?? [];
    return hours && from && to
      ? t("public.usually", { day: formatWeekday(hours.weekday), from: formatClock(from), to: formatClock(to) })
      : undefined;
  };
  return (
    <section aria-labelledby="place">
      <SectionTitle id="place" title={t("public.place")} class="mb-3" />
      <Card tone="flat" class="grid justify-items-start gap-3">
        <div class="flex gap-3">
          <MapPin class="mt-0.5 size-5.5 shrink-0 text-green" aria-hidden="true" />
          <address class="not-italic">
            <span class="block font-[620]">{props.market.placeName}</span>
            <Show when={props.market.placeAddress}>
              <span class="block">{props.market.placeAddress}</span>
            </Show>
            <span class="block text-soft">{commune()}</span>
            <Show when={usual()}>
              {(text) => <span class="mt-2 block font-[600] first-letter:uppercase">{text()}</span>}
            </Show>
            <Show when={props.market.placeHours}>
              <span class="block">{props.market.placeHours}</span>
            </Show>
            <Show when={props.market.placeNotes}>
              <span class="block text-soft whitespace-pre-line">{props.market.placeNotes}</span>
            </Show>
          </address>
        </div>
        <ButtonLink
          href={mapHref(props.market.placeName, props.market.placeAddress, commune())}
          tone="secondary"
          size="small"
          icon={Navigation}
          target="_blank"
          rel="noreferrer"
        >
          {t("public.onMap")}
        </ButtonLink>
      </Card>
    </section>
  );
}
