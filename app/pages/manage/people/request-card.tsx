import { useAction } from "@solidjs/router";
import { Show } from "solid-js";
import { createAttempt } from "../../../api/create-attempt.ts";
import { decideRequests, type JoinRequest } from "../../../api/people.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { formatAgo } from "../../../i18n/format-ago.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { createNow } from "../../../ui/clock.ts";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { useMarket } from "../market-rights.ts";

/** Somebody asks to come in: one touch decides. */
export function RequestCard(props: { request: JoinRequest }) {
  const { slug } = useMarket();
  const now = createNow("minute");
  const deciding = createAttempt(useAction(decideRequests));
  const decide = async (accepted: boolean) => {
    const { id, name } = props.request;
    if (await deciding.run(slug(), [id], accepted))
      toast({ text: () => t(accepted ? "people.accepted" : "people.declined", { name }), tone: "good" });
  };
  return (
    <Card as="li" tone="warm" class="grid gap-3">
      <div>
        <p class="font-[620]">{props.request.name}</p>
        <p class="text-small text-soft">
          {props.request.email} · {formatAgo(props.request.askedAt, now())}
        </p>
      </div>
      <Show when={props.request.message}>
        <p class="whitespace-pre-line">{props.request.message}</p>
      </Show>
      <Show when={deciding.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <div class="flex flex-wrap gap-2">
        <Button busy={deciding.pending()} onClick={() => decide(true)}>
          {t("people.accept")}
        </Button>
        <Button tone="secondary" busy={deciding.pending()} onClick={() => decide(false)}>
          {t("people.decline")}
        </Button>
      </div>
    </Card>
  );
}
