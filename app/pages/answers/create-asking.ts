import { useAction } from "@solidjs/router";
import { answerFor, askStocks, inviteToSale } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { toast } from "../../ui/toast-list.ts";

/** What a market asks of its producers for one date, each with one touch, and what it says afterwards. */
export function createAsking(slug: () => string, distributionId: () => string) {
  const inviting = createAttempt(useAction(inviteToSale));
  const asking = createAttempt(useAction(askStocks));
  const answering = createAttempt(useAction(answerFor));
  const failed = (error: unknown) => toast({ text: () => refusalText(error), tone: "bad" });
  const say = async (name: string, catalogId: string, said: "yes" | "no" | "none", before?: "yes" | "no" | "none") => {
    if (!(await answering.run(distributionId(), [catalogId], said))) {
      failed(answering.error());
      return;
    }
    toast({
      text: () => t(`answers.forDone.${said}`, { name }),
      tone: "good",
      ...(before && { action: { label: t("common.undo"), run: () => void say(name, catalogId, before) } }),
    });
  };
  return {
    inviting: inviting.pending,
    askingStocks: asking.pending,
    invite: async (catalogIds?: string[]) => {
      const done = await inviting.run(slug(), [distributionId()], catalogIds);
      if (!done) return failed(inviting.error());
      toast({ text: () => t("answers.invited", { n: done.value }), tone: "good" });
    },
    askStocks: async () => {
      const done = await asking.run(distributionId());
      if (!done) return failed(asking.error());
      toast({ text: () => t("answers.stocksAskedNow", { n: done.value }), tone: "good" });
    },
    answerFor: say,
  };
}
