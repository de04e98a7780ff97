import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useProducer } from "../producer/producer-rights.ts";

const parts = ["page", "company", "people"] as const;
export type FarmPart = (typeof parts)[number];

/** Page, papers and people of one space, side by side: links, so that each has its address. */
export function FarmParts(props: { here: FarmPart }) {
  const { href } = useProducer();
  return (
    <nav aria-label={t("farm.parts")} class="mb-7 flex gap-1 rounded-[15px] bg-hair p-1 md:max-w-lg">
      <For each={parts}>
        {(part) => (
          <a
            href={href(`/${part}`)}
            aria-current={props.here === part ? "page" : undefined}
            class="flex min-h-11 flex-1 items-center justify-center rounded-[11px] px-2 text-center text-small font-[600] text-soft hover:text-ink aria-[current]:bg-card aria-[current]:text-ink aria-[current]:shadow-raised"
          >
            {t(`farm.part.${part}`)}
          </a>
        )}
      </For>
    </nav>
  );
}
