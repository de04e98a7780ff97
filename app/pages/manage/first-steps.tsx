import { createAsync } from "@solidjs/router";
import ArrowRight from "lucide-solid/icons/arrow-right";
import Check from "lucide-solid/icons/check";
import ChevronDown from "lucide-solid/icons/chevron-down";
import { ErrorBoundary, For, Show, Suspense } from "solid-js";
import { loadFirstSteps } from "../../api/setup.ts";
import { t } from "../../i18n/t.ts";
import { deviceSetting } from "../../shell/device-setting.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { type FirstStep, firstStepList } from "./first-step-list.ts";
import { useMarket } from "./market-rights.ts";

/** What a new market still needs for its first sale. Gone when all is there; folded away, it stays so on this device. */
export function FirstSteps(props: { class?: string }) {
  const { slug } = useMarket();
  const facts = createAsync(() => loadFirstSteps(slug()));
  // A courtesy beside the page's own content: where it cannot be loaded, the page does without.
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Show when={facts()}>{(found) => <Steps steps={firstStepList(found())} class={props.class ?? ""} />}</Show>
      </Suspense>
    </ErrorBoundary>
  );
}

function Steps(props: { steps: readonly FirstStep[]; class: string }) {
  const { slug, href } = useMarket();
  const folded = deviceSetting(`cabas:first-steps:${slug()}`);
  const done = () => props.steps.filter((step) => step.done).length;
  return (
    <Show when={done() < props.steps.length}>
      <Card as="section" aria-labelledby="first-steps" class={props.class}>
        <details
          class="group"
          open={folded.read() === null}
          onToggle={(event) => folded.write(event.currentTarget.open ? null : "folded")}
        >
          <summary class="-m-2 flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-m p-2 hover:bg-hair [&::-webkit-details-marker]:hidden">
            <h2 id="first-steps" class="flex-1 text-title-s">
              {t("setup.firstSteps")}
            </h2>
            <span class="num text-small text-soft">{t("setup.stepsDone", { n: done(), all: props.steps.length })}</span>
            <ChevronDown class="size-5 text-soft transition-transform group-open:rotate-180" aria-hidden="true" />
          </summary>
          <ol class="mt-3 grid gap-1">
            <For each={props.steps}>{(step) => <Step step={step} href={href(step.path)} />}</For>
          </ol>
          <ButtonLink href={href("/poster")} tone="secondary" size="small" class="mt-4">
            {t("setup.toPoster")}
          </ButtonLink>
        </details>
      </Card>
    </Show>
  );
}

function Step(props: { step: FirstStep; href: string }) {
  return (
    <li>
      <a href={props.href} class="-mx-2 flex min-h-12 items-center gap-3.5 rounded-m px-2 py-2 hover:bg-hair">
        <span
          class={classNames(
            "grid size-8 shrink-0 place-items-center rounded-full",
            props.step.done ? "bg-green text-on-green" : "ring-2 ring-edge ring-inset",
          )}
        >
          <Show when={props.step.done}>
            <Check class="size-5" aria-hidden="true" />
          </Show>
        </span>
        <span class="min-w-0 flex-1">
          <span class={props.step.done ? "text-soft" : "font-[620]"}>{t(props.step.title)}</span>
          <span class="sr-only"> {t(props.step.done ? "setup.stepIsDone" : "setup.stepIsOpen")}</span>
        </span>
        <Show when={!props.step.done}>
          <ArrowRight class="size-5 shrink-0 text-green" aria-hidden="true" />
        </Show>
      </a>
    </li>
  );
}
