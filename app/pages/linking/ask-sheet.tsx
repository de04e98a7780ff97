import { useAction } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import { type Ask, askForCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";

export interface AskSheetProps {
  /** The market that asks; undefined: closed. */
  market: string | undefined;
  farm: string;
  ask: Ask | undefined;
  onClose: () => void;
}

/** A market asks a farm for its catalog, with a word. */
export function AskSheet(props: AskSheetProps) {
  const [message, setMessage] = createSignal("");
  const asking = createAttempt(useAction(askForCatalog));
  createEffect(
    on(
      () => props.farm,
      () => {
        asking.clear();
        setMessage("");
      },
    ),
  );
  const send = async () => {
    const { market, ask, farm } = props;
    if (market === undefined || ask === undefined) return;
    if (!(await asking.run(market, { ...ask, message: message().trim() }))) return;
    toast({ text: () => t("linking.asked", { farm }), tone: "good" });
    props.onClose();
  };
  return (
    <Sheet
      open={props.market !== undefined}
      onClose={props.onClose}
      title={t("linking.askTitle", { farm: props.farm })}
      size="small"
      footer={
        <Button size="large" full busy={asking.pending()} onClick={send}>
          {t("linking.send")}
        </Button>
      }
    >
      <div class="grid gap-4">
        <Textarea
          label={t("linking.message")}
          hint={t("linking.messageHint")}
          optional
          value={message()}
          onInput={setMessage}
          maxlength={1000}
        />
        <Show when={asking.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </div>
    </Sheet>
  );
}
