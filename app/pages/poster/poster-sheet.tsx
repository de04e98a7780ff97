import { For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import type { PosterFacts } from "./poster-facts.ts";

/** Longer names take smaller letters. */
const LONG_NAME = 26;

/** One poster; four of them on a page are flyers. */
export function PosterSheet(props: { facts: PosterFacts; picture: string }) {
  return (
    <article class="poster">
      <img src={props.picture} alt="" class="poster-scene" />
      <div class="poster-words">
        <h2 class="poster-name" data-long={props.facts.name.length > LONG_NAME ? "" : undefined}>
          {props.facts.name}
        </h2>
        <div>
          <p class="poster-when first-letter:uppercase">{props.facts.when}</p>
          <p>{props.facts.place}</p>
        </div>
        <Show when={props.facts.dates.length > 0}>
          <div>
            <p>{t("setup.poster.dates")}</p>
            <ul class="poster-dates">
              <For each={props.facts.dates}>{(date) => <li class="first-letter:uppercase">{date}</li>}</For>
            </ul>
          </div>
        </Show>
        <div class="poster-order">
          <div class="poster-code">
            <QrCode value={props.facts.url} label={props.facts.address} size={600} />
          </div>
          <div>
            <p>{t("setup.poster.order")}</p>
            <p class="poster-address">{props.facts.address}</p>
          </div>
        </div>
      </div>
    </article>
  );
}
