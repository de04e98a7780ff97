import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { answerSale, type Participation, type ProducerSaleCard } from "../../api/producer.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { toast } from "../../ui/toast-list.ts";
import { LeaveSaleSheet } from "./leave-sale-sheet.tsx";
import { useProducer } from "./producer-rights.ts";

/** "Je participe" or "Je ne viens pas", saved at one touch; leaving a sale that has orders is asked about first. */
export function AnswerButtons(props: { sale: ProducerSaleCard; class?: string }) {
  const { slug, name } = useProducer();
  const answering = createAttempt(useAction(answerSale));
  const [wanted, setWanted] = createSignal<Participation>();
  const [leaving, setLeaving] = createSignal(false);
  const day = () => formatLongDayOn(props.sale.distribution.pickupOn);
  const shown = () => wanted() ?? props.sale.answer ?? "none";
  const send = async (answer: Participation) => {
    const { sale } = props;
    const before = sale.answer;
    setLeaving(false);
    setWanted(answer);
    const done = await answering.run(slug(), sale.distribution.id, answer);
    setWanted(undefined);
    if (!done) {
      const why = answering.error();
      toast({ text: () => refusalText(why), tone: "bad" });
      return;
    }
    toast({
      text: () => t(`producer.answered.${answer}`, { day: formatLongDayOn(sale.distribution.pickupOn) }),
      tone: "good",
      ...(before === null ? {} : { action: { label: t("common.undo"), run: () => send(before) } }),
    });
  };
  const choose = (answer: "none" | Participation) => {
    if (answer === "none" || answer === shown()) return;
    if (answer === "no" && props.sale.baskets > 0) setLeaving(true);
    else send(answer);
  };
  return (
    <>
      <Segmented
        label={t("producer.answerTo", { name: name(), day: day() })}
        options={[
          { value: "yes", label: t("producer.yes") },
          { value: "no", label: t("producer.no") },
        ]}
        value={leaving() ? "no" : shown()}
        onChange={choose}
        class={props.class}
      />
      <Show when={props.sale.baskets > 0}>
        <LeaveSaleSheet
          sale={props.sale}
          open={leaving()}
          onLeave={() => send("no")}
          onClose={() => setLeaving(false)}
        />
      </Show>
    </>
  );
}
