import { For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Picture } from "../../ui/picture.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";

const steps = [
  { name: "order", picture: "basket", tint: "leaf" },
  { name: "prepare", picture: "carrot", tint: "peach" },
  { name: "collect", picture: "loaf", tint: "honey" },
] as const;

/** Three sentences for who has never ordered. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how">
      <SectionTitle id="how" title={t("public.how")} class="mb-5" />
      <ol class="grid gap-5 md:grid-cols-3">
        <For each={steps}>
          {(step) => (
            <li class="flex items-start gap-4 md:flex-col">
              <Picture picture={step.picture} tint={step.tint} size="medium" />
              <div>
                <h3 class="font-sans text-base font-[640]">{t(`public.how.${step.name}`)}</h3>
                <p class="text-soft">{t(`public.how.${step.name}Text`)}</p>
              </div>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
