import { useAction } from "@solidjs/router";
import { createSignal } from "solid-js";
import { answerSales } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import type { Participation, ProducerSaleCard } from "../../api/producer.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { toast } from "../../ui/toast-list.ts";

/** Answers one date or many with one touch, at once; each time the way back is offered. */
export function createAnswering(slug: () => string) {
  const attempt = createAttempt(useAction(answerSales));
  const [wanted, setWanted] = createSignal<ReadonlyMap<string, Participation | "none">>(new Map());
  const send = async (answers: ReadonlyMap<string, Participation | "none">): Promise<boolean> => {
    setWanted(answers);
    const done = await attempt.run(
      slug(),
      [...answers].map(([distributionId, answer]) => ({ distributionId, answer })),
    );
    setWanted(new Map());
    if (done) return true;
    const why = attempt.error();
    toast({ text: () => refusalText(why), tone: "bad" });
    return false;
  };
  const answer = async (sales: readonly ProducerSaleCard[], said: Participation): Promise<void> => {
    const before = new Map(sales.map((sale) => [sale.distribution.id, sale.answer ?? ("none" as const)]));
    if (!(await send(new Map(sales.map((sale) => [sale.distribution.id, said]))))) return;
    const [first] = sales;
    const text = () =>
      sales.length === 1 && first
        ? t(`producer.answered.${said}`, { day: formatLongDayOn(first.distribution.pickupOn) })
        : t(`answers.answered.${said}`, { n: sales.length });
    toast({ text, tone: "good", action: { label: t("common.undo"), run: () => void send(before) } });
  };
  return { answer, pending: attempt.pending, wanted: (id: string) => wanted().get(id) };
}
