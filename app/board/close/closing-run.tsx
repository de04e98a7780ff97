import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

/** The run goes on by itself: one may leave and come back. */
export function ClosingRun(props: { progress: { readonly total: number; readonly done: number } | undefined }) {
  const total = () => props.progress?.total ?? 0;
  const done = () => props.progress?.done ?? 0;
  const words = () => t("closing.running", { done: done(), all: total() });
  return (
    <Card as="section" class="grid gap-3">
      <p class="text-lead font-[620]" role="status">
        {words()}
      </p>
      <ProgressBar label={words()} segments={[{ share: total() === 0 ? 1 : done() / total(), tone: "green" }]} />
      <p class="text-soft">{t("closing.mayLeave")}</p>
    </Card>
  );
}
