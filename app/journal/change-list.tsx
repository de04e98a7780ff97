import { For, Show } from "solid-js";
import type { JournalEntry } from "../../core/contract/journal.ts";
import { formatDay, formatTime } from "../i18n/format-time.ts";
import { t } from "../i18n/t.ts";
import { marketTime } from "../ui/clock.ts";
import { changeText } from "./change-text.ts";

export interface ChangeListProps {
  entries: readonly JournalEntry[];
  timeZone: string;
  /** Each change says whose basket it is about: not where one basket's journal is read. */
  withBaskets?: boolean | undefined;
}

/** Changes one under the other: when, who, what, from → to and why. */
export function ChangeList(props: ChangeListProps) {
  const whoseOf = (entry: JournalEntry) =>
    props.withBaskets && entry.basketNumber !== null
      ? t("history.basketOf", { number: entry.basketNumber, name: entry.customer ?? "" })
      : "";
  return (
    <ol class="grid gap-3">
      <For each={props.entries}>
        {(entry) => {
          const { what, text } = changeText(entry);
          return (
            <li class="flex gap-4 break-inside-avoid">
              <time class="num w-26 shrink-0 text-soft" dateTime={new Date(entry.at).toISOString()}>
                {formatTime(entry.at, props.timeZone)}
                <Show
                  when={
                    props.withBaskets || formatDay(entry.at, props.timeZone) !== formatDay(marketTime(), props.timeZone)
                  }
                >
                  <span class="block whitespace-nowrap text-small">{formatDay(entry.at, props.timeZone)}</span>
                </Show>
              </time>
              <span class="min-w-0">
                <span class="block font-[620]">
                  {entry.byName}
                  <Show when={whoseOf(entry)}>
                    {(basket) => <span class="font-[450] text-soft">{` · ${basket()}`}</span>}
                  </Show>
                </span>
                <span class="block break-words">
                  {what}
                  <Show when={text}>
                    <span class="text-soft">{` · ${text}`}</span>
                  </Show>
                </span>
              </span>
            </li>
          );
        }}
      </For>
    </ol>
  );
}
