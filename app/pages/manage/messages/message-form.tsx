import { createAsync, useAction } from "@solidjs/router";
import Eye from "lucide-solid/icons/eye";
import Send from "lucide-solid/icons/send";
import { createSignal, Show, Suspense } from "solid-js";
import { MESSAGE_LISTS } from "../../../../core/contract/message.ts";
import { createAttempt } from "../../../api/create-attempt.ts";
import { loadDistributions } from "../../../api/manage.ts";
import { loadRecipients, type MessageList, previewMessage, sendMessage, testMessage } from "../../../api/messages.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { formatLongDayOn } from "../../../i18n/format-time.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Select } from "../../../ui/select.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { Textarea } from "../../../ui/textarea.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { useMarket } from "../market-rights.ts";

export interface Text {
  subject: string;
  body: string;
}

/** A message to a list: to whom and how many, what, a look at it as it arrives, and away. */
export function MessageForm(props: { text: Text | undefined; onSent: () => void }) {
  const { slug } = useMarket();
  const [list, setList] = createSignal<MessageList>("all");
  const [dateId, setDateId] = createSignal<string>();
  const [subject, setSubject] = createSignal(props.text?.subject ?? "");
  const [body, setBody] = createSignal(props.text?.body ?? "");
  const all = createAsync(() => loadDistributions(slug()));
  const dates = () => (all() ?? []).filter((date) => date.state !== "cancelled");
  const needsDate = () => list() === "ordered" || list() === "not_ordered";
  const date = () =>
    needsDate() ? (dateId() ?? dates().find((one) => one.state === "open")?.id ?? dates()[0]?.id) : undefined;
  const text = () => ({ subject: subject().trim(), body: body().trim() });
  const isWhole = () => text().subject !== "" && text().body !== "" && (!needsDate() || date() !== undefined);
  const looking = createAttempt(() => previewMessage(slug(), text()));
  const [seen, setSeen] = createSignal<{ subject: string; html: string }>();
  const testing = createAttempt(() => testMessage(slug(), text()));
  const sending = createAttempt(useAction(sendMessage));
  const look = async () => {
    const preview = await looking.run();
    if (preview) setSeen(preview.value);
  };
  const test = async () => {
    if (await testing.run()) toast({ text: () => t("messages.testSent"), tone: "good" });
  };
  const send = async () => {
    const distributionId = date();
    const wish = { ...text(), list: list(), ...(distributionId === undefined ? {} : { distributionId }) };
    if (!(await sending.run(slug(), wish))) return;
    toast({ text: () => t("messages.isSent"), tone: "good" });
    setSeen(undefined);
    props.onSent();
  };
  return (
    <form class="grid gap-5" novalidate onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t("messages.to")}
        options={MESSAGE_LISTS.map((value) => ({ value, label: t(`messages.list.${value}`) }))}
        value={list()}
        onChange={setList}
      />
      <Show when={needsDate()}>
        <Select
          label={t("messages.date")}
          options={dates().map((one) => ({ value: one.id, label: formatLongDayOn(one.pickupOn) }))}
          value={date() ?? ""}
          onChange={setDateId}
        />
      </Show>
      <Suspense fallback={<p class="text-small">&nbsp;</p>}>
        <Reach list={list()} distributionId={date()} />
      </Suspense>
      <TextInput
        label={t("messages.subject")}
        name="subject"
        maxlength={150}
        required
        value={subject()}
        onInput={setSubject}
      />
      <Textarea
        label={t("messages.body")}
        hint={t("messages.bodyHint")}
        name="body"
        rows={8}
        maxlength={5000}
        required
        value={body()}
        onInput={setBody}
      />
      <Show when={looking.error() ?? testing.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <Button size="large" full icon={Eye} busy={looking.pending()} disabled={!isWhole()} onClick={look}>
        {t("messages.look")}
      </Button>
      <Sheet
        open={seen() !== undefined}
        onClose={() => setSeen(undefined)}
        title={seen()?.subject ?? ""}
        footer={
          <div class="grid gap-2">
            <Show when={sending.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
            <Button size="large" full icon={Send} busy={sending.pending()} onClick={send}>
              {t("messages.send")}
            </Button>
            <Button tone="secondary" full busy={testing.pending()} onClick={test}>
              {t("messages.test")}
            </Button>
          </div>
        }
      >
        <div class="grid gap-3">
          <Suspense>
            <Reach list={list()} distributionId={date()} />
          </Suspense>
          {/* A frame that may do nothing: what people write is never part of our page. */}
          <iframe
            title={t("messages.preview")}
            sandbox=""
            srcdoc={seen()?.html ?? ""}
            class="h-96 w-full rounded-m bg-card ring-1 ring-line"
          />
        </div>
      </Sheet>
    </form>
  );
}

/** How many the list would reach now. */
function Reach(props: { list: MessageList; distributionId: string | undefined }) {
  const { slug } = useMarket();
  const reach = createAsync(() => loadRecipients(slug(), props.list, props.distributionId));
  return (
    <Show when={reach()}>
      {(found) => (
        <p role="status" class="text-small text-soft">
          {t("messages.people", { n: found().count })}
          <Show when={found().optedOut > 0}> · {t("messages.optedOut", { n: found().optedOut })}</Show>
        </p>
      )}
    </Show>
  );
}
