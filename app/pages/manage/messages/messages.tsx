import { createAsync } from "@solidjs/router";
import Mails from "lucide-solid/icons/mails";
import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";
import { type SentMessage, sentMessages } from "../../../api/messages.ts";
import { formatAgo } from "../../../i18n/format-ago.ts";
import { t } from "../../../i18n/t.ts";
import { PageSkeleton } from "../../../shell/page-skeleton.tsx";
import { useSession } from "../../../shell/session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { createNow } from "../../../ui/clock.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LoadBoundary } from "../../../ui/load-boundary.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { SectionTitle } from "../../../ui/section-title.tsx";
import { Select } from "../../../ui/select.tsx";
import { ManagePage } from "../manage-page.tsx";
import { useMarket } from "../market-rights.ts";
import { MessageForm, type Text } from "./message-form.tsx";

/** Mails leave by the minute: asked again while some are on their way. */
const RENEW_MS = 15_000;

export default function MessagesPage() {
  return (
    <LoadBoundary title={t("messages.title")} skeleton={<PageSkeleton />}>
      <Messages />
    </LoadBoundary>
  );
}

function Messages() {
  const { slug } = useMarket();
  const session = useSession();
  const [from, setFrom] = createSignal<string>();
  const source = () => from() ?? slug();
  const sent = createAsync(() => sentMessages.load(source()));
  const [reused, setReused] = createSignal<Text>();
  const mine = () =>
    (session.info()?.markets ?? []).filter(({ roles }) => roles.includes("admin") || roles.includes("messenger"));
  createEffect(() => {
    if (!sent()?.some((one) => one.left + one.failed < one.recipients)) return;
    // A renewal that fails is made good by the next one; the list stays as it is.
    const timer = setTimeout(() => sentMessages.renew(source()).catch(() => undefined), RENEW_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <ManagePage title={t("messages.title")} width="read">
      <div class="grid gap-10">
        <Show when={reused() ?? true} keyed>
          <MessageForm text={reused()} onSent={() => setReused({ subject: "", body: "" })} />
        </Show>
        <section aria-labelledby="sent" class="grid gap-3">
          <SectionTitle id="sent" title={t("messages.sent")} />
          <Show when={mine().length > 1}>
            <Select
              label={t("messages.of")}
              options={mine().map((one) => ({ value: one.slug, label: one.name }))}
              value={source()}
              onChange={setFrom}
            />
          </Show>
          <Show
            when={(sent() ?? []).length > 0}
            fallback={<EmptyState icon={Mails} title={t("messages.none")} text={t("messages.noneText")} />}
          >
            <ul class="grid gap-3">
              <For each={sent()}>
                {(one) => (
                  <SentCard
                    message={one}
                    onReuse={() => {
                      setReused({ subject: one.subject, body: one.body });
                      window.scrollTo({ top: 0 });
                    }}
                  />
                )}
              </For>
            </ul>
          </Show>
        </section>
      </div>
    </ManagePage>
  );
}

function SentCard(props: { message: SentMessage; onReuse: () => void }) {
  const now = createNow("minute");
  const done = () => props.message.left + props.message.failed;
  return (
    <Card as="li" class="grid gap-2.5">
      <p class="font-[620]">{props.message.subject}</p>
      <p class="text-small text-soft">
        {t(`messages.list.${props.message.list}`)} · {t("messages.people", { n: props.message.recipients })} ·{" "}
        {props.message.byName} · {formatAgo(props.message.sentAt, now())}
      </p>
      <Show when={done() < props.message.recipients}>
        <ProgressBar
          label={t("messages.leaving", { n: done(), all: props.message.recipients })}
          segments={[{ share: done() / props.message.recipients, tone: "green" }]}
        />
        <p class="text-small">{t("messages.leaving", { n: done(), all: props.message.recipients })}</p>
      </Show>
      <Show when={props.message.failed > 0}>
        <p class="text-small text-beet">{t("messages.failed", { n: props.message.failed })}</p>
      </Show>
      <Button tone="secondary" size="small" class="justify-self-start" onClick={() => props.onReuse()}>
        {t("messages.reuse")}
      </Button>
    </Card>
  );
}
