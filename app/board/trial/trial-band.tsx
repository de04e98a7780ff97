import Check from "lucide-solid/icons/check";
import ChevronRight from "lucide-solid/icons/chevron-right";
import FlaskConical from "lucide-solid/icons/flask-conical";
import { createMemo, createSignal, For, Show } from "solid-js";
import { nextStep, SCRIPT, type ScriptStep } from "../../../core/trial/script.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { Sheet } from "../../ui/sheet.tsx";
import { useBoard } from "../board-context.tsx";
import { createScript } from "./create-script.ts";
import { stepTarget } from "./step-target.ts";

/** One line above a trial's board: what it is, what to try next, how far one is. A touch shows the whole script. */
export default function TrialBand() {
  const context = useBoard();
  const ticked = createScript(context);
  const [open, setOpen] = createSignal(false);
  const next = createMemo(() => nextStep(ticked()));
  const count = () => t("trial.count", { done: ticked().size, n: SCRIPT.length });
  return (
    <>
      <button
        type="button"
        class="flex min-h-11 w-full items-center gap-2.5 bg-apricot px-5 py-1.5 text-left text-small text-carrot-ink"
        aria-label={`${t("trial.showSteps")}, ${count()}`}
        onClick={() => setOpen(true)}
      >
        <FlaskConical class="size-4.5 shrink-0" aria-hidden="true" />
        <span class="min-w-0 flex-1 truncate">
          <b class="font-[680]">{t("trial.band")}</b>
          {" · "}
          <Show when={next()} fallback={t("trial.allDone")}>
            {(step) => <StepWords step={step()} />}
          </Show>
        </span>
        <span class="num shrink-0 font-[620]">{count()}</span>
        <ChevronRight class="size-4.5 shrink-0" aria-hidden="true" />
      </button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={t("trial.steps")}>
        <p class="mb-4 text-soft">{t("trial.nothing")}</p>
        <ol class="grid gap-3.5 pb-2">
          <For each={SCRIPT}>{(step) => <Step step={step} done={ticked().has(step)} />}</For>
        </ol>
      </Sheet>
    </>
  );
}

function createTarget(step: () => ScriptStep) {
  const { board } = useBoard();
  const baskets = createMemo(() => board.numbers().flatMap((number) => board.basket(number) ?? []));
  return createMemo(() => {
    const target = stepTarget(step(), baskets());
    return {
      good: target?.good ?? "…",
      number: target?.number ?? 1,
      basket: t("trial.basketOf", { number: target?.number ?? 1 }),
    };
  });
}

function StepWords(props: { step: ScriptStep }) {
  const target = createTarget(() => props.step);
  return <>{t(`trial.step.${props.step}`, target())}</>;
}

function Step(props: { step: ScriptStep; done: boolean }) {
  const target = createTarget(() => props.step);
  return (
    <li class="flex gap-3">
      <span
        class={classNames(
          "mt-0.5 grid size-6 shrink-0 place-items-center rounded-full ring-2 ring-inset",
          props.done ? "bg-green text-on-green ring-green" : "ring-line",
        )}
      >
        <Show when={props.done}>
          <Check class="size-4" aria-hidden="true" />
          <span class="sr-only">{t("trial.done")}</span>
        </Show>
      </span>
      <span>
        <span class={classNames("block font-[620]", props.done && "text-soft")}>
          <StepWords step={props.step} />
        </span>
        <Show when={!props.done}>
          <span class="block text-small text-soft">{t(`trial.step.${props.step}.how`, target())}</span>
        </Show>
      </span>
    </li>
  );
}
