import { createResource, createSignal, Match, Show, Switch } from "solid-js";
import { ApiRefusal } from "../api/api-refusal.ts";
import { refusalText } from "../api/refusal-text.ts";
import { giveTillPart, loadTill, type Till, type TillDue, takeBackTillPart, takeDue } from "../api/till.ts";
import { deviceZone } from "../i18n/device-zone.ts";
import { formatCents } from "../i18n/format-money.ts";
import { t } from "../i18n/t.ts";
import { ErrorNotice } from "../ui/error-notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { toast } from "../ui/toast-list.ts";
import type { TakenWay } from "./take-due-sheet.tsx";
import { TillDues } from "./till-dues.tsx";
import { TillFigures } from "./till-figures.tsx";
import { TillParts } from "./till-parts.tsx";

/** The till of a date that is over, for who keeps the market's money: what was carried is taken here long after. */
export default function TillSheet(props: { distributionId: string; onClose: () => void; onMoved: () => void }) {
  const [till, { refetch }] = createResource(() => props.distributionId, loadTill);
  const [taking, setTaking] = createSignal<string>();
  const moved = () => {
    void refetch();
    props.onMoved();
  };
  const take = async (due: TillDue, way: TakenWay) => {
    setTaking(due.id);
    try {
      await takeDue(props.distributionId, due.id, way);
      toast({
        text: () => t("till.taken", { amount: formatCents(due.amountCents), number: due.basketNumber }),
        tone: "good",
      });
    } catch (error) {
      toast({ text: () => refusalText(error), tone: "bad", seconds: 10 });
      // Nothing was asked of the server, or nobody knows: what is shown stays as it was.
      if (!(error instanceof ApiRefusal)) return;
    } finally {
      setTaking(undefined);
    }
    moved();
  };
  return (
    <Sheet open onClose={props.onClose} title={t("till.title")} size="medium">
      <Switch fallback={<SkeletonRows count={4} />}>
        <Match when={till.error}>
          {(error) => (
            <ErrorNotice title={t("common.failed")} text={refusalText(error())} retry={() => void refetch()} />
          )}
        </Match>
        <Match when={till.latest}>
          {(loaded) => (
            <View till={loaded()} taking={taking()} onTake={(due, way) => void take(due, way)} onMoved={moved} />
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}

function View(props: {
  till: Till;
  taking: string | undefined;
  onTake: (due: TillDue, way: TakenWay) => void;
  onMoved: () => void;
}) {
  return (
    <div class="grid gap-4">
      <p class="text-soft">{t("till.text")}</p>
      <TillFigures sums={props.till} out={props.till} />
      <TillDues
        dues={props.till.dues}
        timeZone={deviceZone}
        onTake={props.onTake}
        isTaking={(due) => due.id === props.taking}
      />
      <Show when={props.till.parts.length > 0}>
        <section class="grid gap-2">
          <h3 class="font-sans text-base font-[640]">{t("till.parts")}</h3>
          <p class="text-small text-soft">{t("till.partsText")}</p>
          <TillParts
            parts={props.till.parts}
            timeZone={deviceZone}
            give={giveTillPart}
            takeBack={takeBackTillPart}
            onMoved={props.onMoved}
          />
        </section>
      </Show>
    </div>
  );
}
