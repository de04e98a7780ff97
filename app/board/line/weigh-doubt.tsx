import { onMount, Show } from "solid-js";
import type { WeightJudgement } from "../../../core/line/improbable-weight.ts";
import { type Grams, sumGrams } from "../../../core/quantity/grams.ts";
import { formatGrams, formatWeighing } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import type { ExpectedWeight } from "./expected-weight.ts";

export interface WeighDoubtProps {
  judgement: WeightJudgement;
  weight: Grams;
  weights: readonly Grams[];
  expected: ExpectedWeight;
  meant: readonly Grams[] | undefined;
  onKeep: (weights: readonly Grams[]) => void;
  onAgain: () => void;
}

/** An improbable weight is asked about; an impossible one is not taken. What was probably meant is one press away. */
export function WeighDoubt(props: WeighDoubtProps) {
  let box: HTMLDivElement | undefined;
  onMount(() => box?.focus());
  const words = () => ({
    weight: formatWeighing(props.weight),
    expected: formatGrams(props.expected.expectedGrams),
  });
  return (
    <div ref={box} role="alert" tabindex="-1" class="grid gap-3 rounded-l bg-apricot p-4.5 outline-none">
      <p class="font-[600]">
        {props.judgement === "refused" ? t("board.weightRefused", words()) : t("board.weightDoubt", words())}
      </p>
      <Show when={props.meant}>
        {(meant) => (
          <Button onClick={() => props.onKeep(meant())}>
            {t("board.weightMeant", { weight: formatWeighing(sumGrams(meant())) })}
          </Button>
        )}
      </Show>
      <Show when={props.judgement === "asks"}>
        <Button tone="secondary" onClick={() => props.onKeep(props.weights)}>
          {t("board.weightYes", { weight: formatWeighing(props.weight) })}
        </Button>
      </Show>
      <Button tone="quiet" onClick={() => props.onAgain()}>
        {t("board.weightAgain")}
      </Button>
    </div>
  );
}
