import { createAsync, useAction } from "@solidjs/router";
import X from "lucide-solid/icons/x";
import { createEffect, createSignal, Index, on, Show } from "solid-js";
import type { MarketTasks } from "../../../core/contract/duty.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { loadTasks, setTasks } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "../manage/market-rights.ts";

type Task = MarketTasks["tasks"][number];
const kinds = ["prepare", "welcome"] as const;

/** What each date needs people for: name, kind, how many. */
export function TasksSheet(props: { open: boolean; onClose: () => void }) {
  const { slug } = useMarket();
  const loaded = createAsync(async () => (props.open ? await loadTasks(slug()) : undefined));
  const saving = createAttempt(useAction(setTasks));
  const [tasks, setDraft] = createSignal<readonly Task[]>([]);
  createEffect(
    on(loaded, (rows) =>
      // Where the market has none of its own, the usual ones are proposed: their ids are their kinds.
      setDraft((rows ?? []).map(({ id, ...task }) => (id === task.kind ? task : { ...task, id }))),
    ),
  );
  const change = (at: number, rest: Partial<Task>) =>
    setDraft(tasks().map((task, n) => (n === at ? { ...task, ...rest } : task)));
  const nameOf = (task: Task) => task.name || t(`answers.task.${task.kind}`);
  const save = async () => {
    if (!(await saving.run(slug(), [...tasks()]))) return;
    toast({ text: () => t("answers.tasksSaved"), tone: "good" });
    props.onClose();
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("answers.tasks")}
      footer={
        <Button size="large" full busy={saving.pending()} onClick={save}>
          {t("common.save")}
        </Button>
      }
    >
      <div class="grid gap-4">
        <p class="text-soft">{t("answers.tasksText")}</p>
        <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Index each={tasks()}>
          {(task, at) => (
            <div class="grid gap-3 border-b border-hair pb-4 sm:grid-cols-[1fr_11rem]">
              <TextInput
                label={t("answers.taskName")}
                value={task().name}
                placeholder={t(`answers.task.${task().kind}`)}
                onInput={(name) => change(at, { name })}
              />
              <Select
                label={t("answers.taskKind")}
                options={kinds.map((value) => ({ value, label: t(`answers.task.${value}`) }))}
                value={task().kind}
                onChange={(kind) => change(at, { kind })}
              />
              <div class="flex items-center justify-between gap-3 sm:col-span-2">
                <Stepper
                  label={`${t("answers.taskWanted")}, ${nameOf(task())}`}
                  value={milli(task().wanted * 1000)}
                  step={milli(1000)}
                  min={milli(1000)}
                  max={milli(50_000)}
                  unit=""
                  onChange={(value) => change(at, { wanted: Math.round(value / 1000) })}
                />
                <IconButton
                  icon={X}
                  tone="soft"
                  label={t("answers.taskRemove", { name: nameOf(task()) })}
                  onClick={() => setDraft(tasks().filter((_, n) => n !== at))}
                />
              </div>
            </div>
          )}
        </Index>
        <Button
          tone="secondary"
          class="justify-self-start"
          onClick={() => setDraft([...tasks(), { kind: "welcome", name: "", wanted: 1 }])}
        >
          {t("answers.taskAdd")}
        </Button>
      </div>
    </Sheet>
  );
}
