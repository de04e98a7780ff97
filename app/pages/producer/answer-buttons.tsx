import { createSignal, Show } from "solid-js";
import type { Participation, ProducerSaleCard } from "../../api/producer.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { createAnswering } from "../answers/create-answering.ts";
import { LeaveSaleSheet } from "./leave-sale-sheet.tsx";
import { useProducer } from "./producer-rights.ts";

/** "Je participe" or "Je ne viens pas", saved at one touch; leaving a sale that has orders is asked about first. */
export function AnswerButtons(props: { sale: ProducerSaleCard; class?: string }) {
  const { slug, name } = useProducer();
  const answering = createAnswering(slug);
  const [leaving, setLeaving] = createSignal(false);
  const day = () => formatLongDayOn(props.sale.distribution.pickupOn);
  const shown = () => answering.wanted(props.sale.distribution.id) ?? props.sale.answer ?? "none";
  const send = (answer: Participation) => {
    setLeaving(false);
    void answering.answer([props.sale], answer);
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
