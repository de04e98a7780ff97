import { createAsync, useAction } from "@solidjs/router";
import QrIcon from "lucide-solid/icons/qr-code";
import { createSignal, For, Show, Suspense } from "solid-js";
import { createAttempt } from "../../../api/create-attempt.ts";
import { createDayPass, type DayPass, endDayPass, loadDayPasses } from "../../../api/day-passes.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { t } from "../../../i18n/t.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { QrCode } from "../../../ui/qr-code.tsx";
import { SectionTitle } from "../../../ui/section-title.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { ShareButton } from "../../../ui/share-button.tsx";

/** One-day links of a date: who scans one gives a first name and is on the board. For its référent and admins. */
export default function DayPasses(props: { distributionId: string; frozen: boolean }) {
  return (
    <section aria-labelledby="day-passes" class="grid gap-3">
      <SectionTitle id="day-passes" title={t("people.dayLinks")} />
      <p class="text-small text-soft">{t("people.dayLinksText")}</p>
      <Suspense>
        <Links id={props.distributionId} frozen={props.frozen} />
      </Suspense>
    </section>
  );
}

function Links(props: { id: string; frozen: boolean }) {
  const passes = createAsync(() => loadDayPasses(props.id));
  const [task, setTask] = createSignal<"prepare" | "welcome">("prepare");
  const making = createAttempt(useAction(createDayPass));
  return (
    <>
      <ul class="grid gap-3 empty:hidden">
        <For each={passes()}>{(pass) => <PassCard id={props.id} pass={pass} />}</For>
      </ul>
      <Show when={!props.frozen}>
        <Segmented
          label={t("people.dayTask")}
          options={[
            { value: "prepare", label: t("people.dayTask.prepare") },
            { value: "welcome", label: t("people.dayTask.welcome") },
          ]}
          value={task()}
          onChange={setTask}
        />
        <Show when={making.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Button
          tone="secondary"
          icon={QrIcon}
          class="justify-self-start"
          busy={making.pending()}
          onClick={() => making.run(props.id, task())}
        >
          {t("people.makeLink")}
        </Button>
      </Show>
    </>
  );
}

function PassCard(props: { id: string; pass: DayPass }) {
  const ending = createAttempt(useAction(endDayPass));
  return (
    <Card as="li" class="grid justify-items-center gap-3">
      <p class="font-[620]">{t(`people.dayTask.${props.pass.task}`)}</p>
      <QrCode value={props.pass.url} label={t("people.dayQr")} size={180} />
      <Show when={props.pass.people.length > 0}>
        <p class="text-center text-small text-soft">{t("people.cameBy", { list: props.pass.people.join(", ") })}</p>
      </Show>
      <div class="flex flex-wrap justify-center gap-2">
        <ShareButton title={t("people.dayTitle")} url={props.pass.url} />
        <Button tone="quiet" busy={ending.pending()} onClick={() => ending.run(props.id, props.pass.id)}>
          {t("people.endLink")}
        </Button>
      </div>
      <Show when={ending.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
    </Card>
  );
}
