import { useAction } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import { answerRequest, type FarmMarkets, type FarmRequest } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";

export interface RequestSheetProps {
  /** undefined: closed. */
  asked: { request: FarmRequest; accept: boolean } | undefined;
  catalogs: FarmMarkets["catalogs"];
  onClose: () => void;
}

/** A market's question answered with a word; with several catalogs, which one it gets. */
export function RequestSheet(props: RequestSheetProps) {
  const { slug } = useProducer();
  const [word, setWord] = createSignal("");
  const [chosen, setChosen] = createSignal<string>();
  const answering = createAttempt(useAction(answerRequest));
  createEffect(
    on(
      () => props.asked?.request.id,
      () => {
        answering.clear();
        setWord("");
        setChosen(undefined);
      },
    ),
  );
  const given = () => chosen() ?? props.asked?.request.catalogId ?? props.catalogs[0]?.id ?? "";
  const send = async () => {
    const { asked } = props;
    if (!asked) return;
    const { request, accept } = asked;
    const decision = { accept, word: word().trim(), ...(accept && { catalogId: given() }) };
    if (!(await answering.run(slug(), request.id, decision))) return;
    toast({
      text: () => (accept ? t("farm.accepted", { market: request.marketName }) : t("farm.declined")),
      tone: accept ? "good" : "plain",
    });
    props.onClose();
  };
  return (
    <Sheet
      open={props.asked !== undefined}
      onClose={props.onClose}
      title={t("farm.answerTitle", { market: props.asked?.request.marketName ?? "" })}
      size="small"
      footer={
        <Button size="large" full busy={answering.pending()} onClick={send}>
          {t(props.asked?.accept ? "farm.accept" : "farm.decline")}
        </Button>
      }
    >
      <div class="grid gap-5">
        <Show when={props.asked?.accept && props.catalogs.length > 1}>
          <Select
            label={t("farm.which")}
            value={given()}
            onChange={setChosen}
            options={props.catalogs.map((one) => ({ value: one.id, label: `${one.name} (${one.number})` }))}
          />
        </Show>
        <Textarea label={t("farm.word")} optional value={word()} onInput={setWord} maxlength={500} />
        <Show when={answering.error()}>
          {(error) => <ErrorNotice title={refusalText(error())} text={t("farm.kept")} />}
        </Show>
      </div>
    </Sheet>
  );
}
