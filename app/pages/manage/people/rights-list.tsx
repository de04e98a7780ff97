import { For, Show } from "solid-js";
import type { RightsEntry } from "../../../api/people.ts";
import { formatAgo } from "../../../i18n/format-ago.ts";
import { t } from "../../../i18n/t.ts";
import { createNow } from "../../../ui/clock.ts";
import { choiceOf } from "../role-choice.ts";

/** Who gave which right and when, newest first; folded until somebody asks, unless a sheet of its own shows it. */
export function RightsList(props: { entries: readonly RightsEntry[]; open?: boolean | undefined }) {
  const now = createNow("minute");
  const words = (roles: readonly string[]) =>
    [
      t(`market.role.${choiceOf(roles)}`),
      ...(roles.includes("messenger") && !roles.includes("admin") ? [t("market.role.messenger")] : []),
    ].join(", ");
  const what = (entry: RightsEntry) => {
    if (entry.kind === "roles_changed")
      return t("people.did.roles_changed", { before: words(entry.before), after: words(entry.after) });
    if (entry.kind === "members_invited" || entry.kind === "producers_invited")
      return t(`people.did.${entry.kind}`, { n: entry.count });
    return t(`people.did.${entry.kind}`);
  };
  const list = () => (
    <Show when={props.entries.length > 0} fallback={<p class="text-soft">{t("people.noRights")}</p>}>
      <ol class="grid gap-3">
        <For each={props.entries}>
          {(entry) => (
            <li>
              <p>
                <Show when={entry.name}>
                  <b>{entry.name}</b>
                  {" · "}
                </Show>
                {what(entry)}
              </p>
              <p class="text-small text-soft">
                {entry.byName} · {formatAgo(entry.at, now())}
              </p>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
  return (
    <Show when={!props.open} fallback={list()}>
      <details class="rounded-m ring-1 ring-line ring-inset">
        <summary class="min-h-11 cursor-pointer px-4 py-2.5 font-[620]">{t("people.rights")}</summary>
        <div class="px-4 pb-4">{list()}</div>
      </details>
    </Show>
  );
}
