import ArrowRight from "lucide-solid/icons/arrow-right";
import { For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { useMarket } from "./market-rights.ts";

const steps = [
  { key: "texts", path: "/settings" },
  { key: "catalogs", path: "/catalogs" },
  { key: "date", path: "/distributions?new=1" },
] as const;

/** A market without a single date: what to do first, in order. */
export function FirstSteps(props: { class?: string }) {
  const { href, may } = useMarket();
  return (
    <Card as="section" aria-labelledby="first-steps" class={props.class}>
      <h2 id="first-steps" class="text-title-s">
        {t("market.firstSteps")}
      </h2>
      <Show when={may("market:manage")} fallback={<p class="mt-2">{t("market.noNextDate")}</p>}>
        <ol class="mt-3 grid gap-1">
          <For each={steps}>
            {(step, index) => (
              <li>
                <a
                  href={href(step.path)}
                  class="-mx-2 flex min-h-14 items-center gap-3.5 rounded-m px-2 py-2 hover:bg-hair"
                >
                  <span class="voice grid size-10 shrink-0 place-items-center rounded-full bg-leaf text-green-ink">
                    {index() + 1}
                  </span>
                  <span class="min-w-0 flex-1">
                    <span class="block font-[620]">{t(`market.step.${step.key}`)}</span>
                    <span class="block text-small text-soft">{t(`market.step.${step.key}Text`)}</span>
                  </span>
                  <ArrowRight class="size-5 shrink-0 text-green" aria-hidden="true" />
                </a>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}
