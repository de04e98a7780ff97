import Clock from "lucide-solid/icons/clock";
import type { DistributionCard } from "../../../core/contract/market.ts";
import type { SaleState } from "../../../core/time/window.ts";
import { saleStateAt } from "../../api/sale-state-at.ts";
import { formatNear, formatSpan } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { createNow } from "../../ui/clock.ts";
import { Pill } from "../../ui/pill.tsx";

const hour = 3_600_000;

/** From here on the closing is counted down; before, its day says more. */
const lastHours = 48 * hour;

/** From here on it is said how many baskets a date still takes. */
const fewPlaces = 5;

/** WIN-1 on this screen: a page that stays open turns by itself when the window does. */
export const stateAt = (sale: DistributionCard, now: number): SaleState => saleStateAt(sale, now);

/** "ferme dans 6 h 12", "ouvre lundi 08:00", "commandes closes": how one date's sale stands. */
export function SalePill(props: { sale: DistributionCard; class?: string }) {
  const now = createNow("minute");
  const near = (at: number) => formatNear(at, now(), props.sale.timeZone);
  const look = () => {
    switch (stateAt(props.sale, now())) {
      case "open": {
        const places = props.sale.placesLeft;
        if (places === 0) return { tone: "red", runs: false, text: t("shop.full") } as const;
        if (places !== null && places <= fewPlaces)
          return { tone: "warm", runs: true, text: t("shop.placesLeft", { n: places }) } as const;
        const left = props.sale.closesAt - now();
        return left <= lastHours
          ? ({ tone: "warm", runs: true, text: t("shop.closesIn", { span: formatSpan(left) }) } as const)
          : ({ tone: "leaf", runs: true, text: t("shop.closesAt", { when: near(props.sale.closesAt) }) } as const);
      }
      // Nobody meets a draft in public.
      case "draft":
      case "planned":
        return {
          tone: "sky",
          runs: true,
          text:
            props.sale.opensAt > now() ? t("shop.opensAt", { when: near(props.sale.opensAt) }) : t("shop.opensSoon"),
        } as const;
      case "closed":
        return { tone: "ghost", runs: false, text: t("shop.closed") } as const;
      case "cancelled":
        return { tone: "red", runs: false, text: t("shop.cancelled") } as const;
    }
  };
  return (
    <Pill tone={look().tone} icon={look().runs ? Clock : undefined} class={props.class ?? ""}>
      {look().text}
    </Pill>
  );
}
