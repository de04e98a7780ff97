import type { MarketPage } from "../../../core/contract/market.ts";
import { matchesSearch } from "../../../core/text/collate.ts";
import { formatClock, formatHours, formatLongDay } from "../../i18n/format-time.ts";
import { formatWeekday } from "../../i18n/format-weekday.ts";
import { t } from "../../i18n/t.ts";

/** As many dates as a passer-by reads. */
const DATES_SHOWN = 4;

/** What a poster and a message say of a market. Reactive in language. */
export interface PosterFacts {
  name: string;
  place: string;
  /** "Tous les samedis, 10:00 – 12:00"; empty where nobody said and no date is planned. */
  when: string;
  dates: readonly string[];
  /** Without a scheme, as people type it. */
  address: string;
  url: string;
}

export function posterFacts(market: MarketPage, origin: string): PosterFacts {
  const url = `${origin}/m/${market.slug}`;
  const coming = market.distributions
    .filter((date) => date.state !== "cancelled")
    .toSorted((a, b) => a.pickupStartsAt - b.pickupStartsAt)
    .slice(0, DATES_SHOWN);
  const [first] = coming;
  const usual = market.usualHours;
  return {
    name: market.name,
    // "Halle de Captieux" needs no second Captieux.
    place: matchesSearch(market.placeName, market.commune)
      ? market.placeName
      : t("setup.poster.place", { place: market.placeName, commune: market.commune }),
    when: usual
      ? t("setup.poster.every", {
          day: formatWeekday(usual.weekday),
          from: formatClock(usual.pickup[0]),
          to: formatClock(usual.pickup[1]),
        })
      : first
        ? formatHours(first.pickupStartsAt, first.pickupEndsAt, first.timeZone)
        : "",
    dates: coming.map((date) => formatLongDay(date.pickupStartsAt, date.timeZone)),
    address: url.replace(/^https?:\/\//, ""),
    url,
  };
}

/** The next pickup in a message: its day, or the usual one. */
export const nextOf = (facts: PosterFacts): string => facts.dates[0] ?? facts.when;
