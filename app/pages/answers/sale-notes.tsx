import { Show } from "solid-js";
import { answerDueAt } from "../../../core/distribution/invitations.ts";
import type { ProducerSaleCard } from "../../api/producer.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { createNow } from "../../ui/clock.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { canAnswer, stateAt } from "../producer/sale-phase.ts";

/** Until when, and what is put on sale; what the market still waits for. */
export function SaleNotes(props: { sale: ProducerSaleCard }) {
  const { href, mayAnswer } = useProducer();
  const now = createNow("minute");
  const date = () => props.sale.distribution;
  const due = () => formatNear(answerDueAt(date(), props.sale.answerBy, now()), now(), date().timeZone);
  const open = () => stateAt(date(), now()) === "open";
  return (
    <Show when={canAnswer(date(), now())}>
      <div class="grid gap-0.5 text-small text-soft">
        <Show when={props.sale.answer === null}>
          <p>{open() ? t("answers.stillUntil", { when: due() }) : t("answers.until", { when: due() })}</p>
        </Show>
        <Show when={props.sale.answer === "yes"}>
          <p class="flex flex-wrap items-center gap-x-2">
            <span>
              {props.sale.chosen === null ? t("answers.wholeCatalog") : t("answers.nChosen", { n: props.sale.chosen })}
              <Show when={props.sale.standing}>{` · ${t("answers.byStanding")}`}</Show>
            </span>
            <Show when={mayAnswer()}>
              <a
                href={href(`/sales/${date().id}/offer`)}
                class="inline-flex min-h-11 items-center font-[600] text-green underline-offset-4 hover:underline"
              >
                {t("answers.choose")}
              </a>
            </Show>
          </p>
        </Show>
        <Show when={props.sale.stockAsked && mayAnswer()}>
          <a
            href={href(`/sales/${date().id}/stocks`)}
            class="inline-flex min-h-11 items-center rounded-m bg-apricot px-3.5 font-[620] text-carrot-ink"
          >
            {t("answers.stockAsked")}
          </a>
        </Show>
      </div>
    </Show>
  );
}
