import { useAction, useNavigate } from "@solidjs/router";
import Copy from "lucide-solid/icons/copy";
import Pencil from "lucide-solid/icons/pencil";
import Send from "lucide-solid/icons/send";
import { createSignal, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { deleteDraft, publishDates } from "../../api/dates.ts";
import type { ManagedDistribution } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "../manage/market-rights.ts";
import { phaseOf } from "../manage/phase.ts";
import { CancelDateSheet } from "./cancel-date-sheet.tsx";
import { CopyDateSheet } from "./copy-date-sheet.tsx";
import { EditDateSheet } from "./edit-date-sheet.tsx";

type Asked = "edit" | "copy" | "cancel";

/** Everything that can become of one date, for who plans them. */
export function DateActions(props: { date: ManagedDistribution }) {
  const { slug, href } = useMarket();
  const navigate = useNavigate();
  const now = createNow("minute");
  const [asked, setAsked] = createSignal<Asked>();
  const publishing = createAttempt(useAction(publishDates));
  const deleting = createAttempt(useAction(deleteDraft));
  const close = () => setAsked(undefined);
  const phase = () => phaseOf(props.date, now());
  const over = () => ["cancelled", "validated", "validating"].includes(phase());
  const publish = async () => {
    if (await publishing.run(slug(), [props.date.id]))
      toast({ text: () => t("dates.published", { n: 1 }), tone: "good" });
  };
  const remove = async () => {
    if (!(await deleting.run(props.date.id))) return;
    toast({ text: () => t("dates.removed") });
    navigate(href("/distributions"));
  };
  return (
    <section aria-labelledby="date-actions" class="grid gap-3">
      <SectionTitle id="date-actions" title={t("dates.actions")} />
      <Card class="grid gap-2.5">
        <Show when={phase() === "draft"}>
          <p class="text-small text-soft">{t("dates.draftText")}</p>
          <Button icon={Send} full busy={publishing.pending()} onClick={publish}>
            {t("dates.publish")}
          </Button>
        </Show>
        <Show when={!over() && props.date.pickupEndsAt > now()}>
          <Button tone="secondary" icon={Pencil} full onClick={() => setAsked("edit")}>
            {t("dates.edit")}
          </Button>
        </Show>
        <Button tone="secondary" icon={Copy} full onClick={() => setAsked("copy")}>
          {t("dates.copy")}
        </Button>
        <Show when={phase() === "draft"}>
          <Button tone="quiet" full busy={deleting.pending()} onClick={remove}>
            {t("dates.remove")}
          </Button>
        </Show>
        <Show when={!over() && phase() !== "draft"}>
          <Button tone="quiet" full onClick={() => setAsked("cancel")}>
            {t("dates.cancel")}
          </Button>
        </Show>
        <Show when={publishing.error() ?? deleting.error()}>
          {(error) => <ErrorNotice title={refusalText(error())} />}
        </Show>
      </Card>
      <EditDateSheet date={props.date} open={asked() === "edit"} onClose={close} />
      <CopyDateSheet date={props.date} open={asked() === "copy"} onClose={close} />
      <CancelDateSheet date={props.date} open={asked() === "cancel"} onClose={close} />
    </section>
  );
}
