import { For } from "solid-js";
import { t } from "../i18n/t.ts";
import { Sheet } from "../ui/sheet.tsx";
import type { Topic } from "./topics.ts";

/** A few points for this very page; a message holds one a line. */
export default function HelpSheet(props: { topic: Topic; open: boolean; onClose: () => void }) {
  const points = () => t(`help.${props.topic}`).split("\n");
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={t("help.title")} size="small">
      <ul class="grid gap-3.5 pb-2">
        <For each={points()}>
          {(point) => (
            <li class="flex gap-3">
              <span class="mt-2 size-2 shrink-0 rounded-full bg-carrot" aria-hidden="true" />
              <span>{point}</span>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
}
