import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import { For, Match, Show, Switch } from "solid-js";
import { formatDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import type { Board } from "../live/board.ts";
import { createPreparing, type PhoneChecks } from "./create-preparing.ts";
import { type Checked, PREPARE_STEPS, type PrepareStep } from "./prepared.ts";

export function PrepareView(props: { board: Board; checks: PhoneChecks; distributionId: string }) {
  const { board } = props;
  const preparing = createPreparing(board, props.checks);
  const over = () => {
    const facts = board.facts();
    return facts === null ? undefined : `${formatDayOn(facts.pickupOn)} · ${facts.placeName}`;
  };
  const isStuck = () => preparing.ready() === undefined && board.connection() === "offline";
  return (
    <Page title={t("offline.prepare")} over={over()} lead={t("offline.prepareLead")} width="read">
      <main id="content" class="grid gap-5">
        <Show when={board.ended()}>{(why) => <ErrorNotice title={t(`board.ended.${why()}`)} />}</Show>
        <div role="status" class="rounded-l bg-card p-5 shadow-card">
          <Switch
            fallback={
              <p class="flex items-center gap-3 text-title-s">
                <Spinner class="size-6" />
                {t("offline.preparing")}
              </p>
            }
          >
            <Match when={isStuck()}>
              <p class="text-title-s">{t("offline.notReady")}</p>
              <p class="mt-1 text-soft">{t("board.unreachable")}</p>
            </Match>
            <Match when={preparing.ready() === true}>
              <p class="voice text-title text-green">{t("offline.ready")}</p>
              <p class="mt-1 text-soft">{t("offline.readyText")}</p>
            </Match>
            <Match when={preparing.ready() === false}>
              <p class="voice text-title text-carrot-ink">{t("offline.notReady")}</p>
            </Match>
          </Switch>
        </div>
        <ul class="grid gap-1">
          <For each={PREPARE_STEPS}>
            {(step) => (
              <li class="flex items-start gap-3 px-1 py-2">
                <StepMark checked={preparing.prepared()[step]} />
                <div>
                  <p class="font-[600]">{t(`offline.step.${step}`)}</p>
                  <p class="text-small text-soft">{stepText(step, preparing.prepared()[step])}</p>
                </div>
              </li>
            )}
          </For>
        </ul>
        <div class="flex flex-wrap gap-3">
          <ButtonLink href={`/board/${props.distributionId}`}>{t("offline.openBoard")}</ButtonLink>
          <Show when={preparing.ready() === false}>
            <Button tone="secondary" onClick={preparing.again}>
              {t("offline.again")}
            </Button>
          </Show>
        </div>
      </main>
    </Page>
  );
}

function StepMark(props: { checked: Checked | undefined }) {
  return (
    <Switch fallback={<CircleAlert class="mt-0.5 size-5.5 shrink-0 text-carrot" aria-hidden="true" />}>
      <Match when={props.checked === undefined}>
        <Spinner class="mt-0.5 size-5.5 shrink-0" />
      </Match>
      <Match when={props.checked?.state === "done"}>
        <CircleCheck class="mt-0.5 size-5.5 shrink-0 text-green" aria-hidden="true" />
      </Match>
    </Switch>
  );
}

function stepText(step: PrepareStep, checked: Checked | undefined): string {
  if (checked === undefined) return t("offline.waiting");
  if (checked.state === "none" && step !== "app") return t("offline.space.none");
  switch (step) {
    case "app":
      if (checked.state === "done") return t("offline.app.done", { n: checked.n });
      return checked.state === "missing" ? t("offline.app.missing", { n: checked.n }) : t("offline.app.none");
    case "board":
      if (checked.state === "done") return t("offline.board.done", { n: checked.n });
      return checked.state === "empty" ? t("offline.board.empty") : t("offline.board.missing");
    case "work":
      return checked.state === "done" ? t("offline.work.done", { n: checked.n }) : t("offline.work.missing");
    case "pictures":
      return checked.state === "missing"
        ? t("offline.pictures.missing", { n: checked.n })
        : t("offline.pictures.done", { n: checked.state === "done" ? checked.n : 0 });
    case "space":
      return checked.state === "done" ? t("offline.space.done") : t("offline.space.best");
  }
}
