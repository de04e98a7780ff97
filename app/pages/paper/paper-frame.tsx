import { type JSX, Show } from "solid-js";
import type { Paper } from "../../../core/contract/manage.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";

export interface PaperFrameProps {
  paper: Paper;
  title: string;
  /** At the right of the title: what this page holds. */
  aside?: string | undefined;
  number: number;
  count: number;
  children: JSX.Element;
}

/** Every page says what it is of which market and day, and which page of how many: pages get apart on a windy square. */
export function PaperFrame(props: PaperFrameProps) {
  const pickup = () => {
    const { pickupOn, pickupStartsAt, pickupEndsAt } = props.paper.distribution;
    return `${formatLongDayOn(pickupOn)}, ${formatHours(pickupStartsAt, pickupEndsAt, props.paper.timeZone)}`;
  };
  return (
    <div class="paper-frame">
      <header class="paper-head">
        <h2 class="paper-title">{props.title}</h2>
        <Show when={props.aside}>
          <p class="paper-aside">{props.aside}</p>
        </Show>
        <p class="paper-where">
          {props.paper.market.name} · {props.paper.distribution.placeName} · {pickup()}
        </p>
      </header>
      {props.children}
      <footer class="paper-foot">
        <span>
          <Show when={props.paper.lead}>{(lead) => t("paper.lead", { name: lead() })}</Show>
        </span>
        <span>{t("paper.page", { number: props.number, count: props.count })}</span>
      </footer>
    </div>
  );
}
