import { useAction } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { DefaultAnswer } from "../../../core/contract/participation.ts";
import { setDefaultAnswer } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import type { ProducerSales } from "../../api/producer.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";

const choices: readonly DefaultAnswer[] = ["ask", "yes", "no"];

/** What each market's next dates get by themselves, so that a regular says nothing at all. */
export function StandingAnswers(props: { markets: ProducerSales["markets"] }) {
  const { slug, mayAnswer } = useProducer();
  const saving = createAttempt(useAction(setDefaultAnswer));
  const choose = async (market: ProducerSales["markets"][number], standing: DefaultAnswer, undo = true) => {
    const before = market.defaultAnswer;
    if (!(await saving.run(slug(), market.slug, standing))) {
      const why = saving.error();
      toast({ text: () => refusalText(why), tone: "bad" });
      return;
    }
    toast({
      text: () => t(`answers.standing.${standing}.saved`, { market: market.name }),
      tone: "good",
      ...(undo && { action: { label: t("common.undo"), run: () => void choose(market, before, false) } }),
    });
  };
  return (
    <Show when={mayAnswer() && props.markets.length > 0}>
      <section aria-labelledby="standing" class="grid gap-3">
        <SectionTitle id="standing" title={t("answers.standingTitle")} />
        <p class="text-small text-soft">{t("answers.standingText")}</p>
        <ul class="grid gap-4 md:grid-cols-2">
          <For each={props.markets}>
            {(market) => (
              <li>
                <Select
                  label={market.name}
                  options={choices.map((value) => ({ value, label: t(`answers.standing.${value}`) }))}
                  value={market.defaultAnswer}
                  onChange={(value) => choose(market, value)}
                />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
