import { useAction } from "@solidjs/router";
import UserRoundPlus from "lucide-solid/icons/user-round-plus";
import X from "lucide-solid/icons/x";
import { createMemo, createSignal, For, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { assignDuty, type DistributionDetail, type DutyOf, withdrawDuty } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { TasksSheet } from "../answers/tasks-sheet.tsx";
import { DutySheet } from "./duty-sheet.tsx";
import { useMarket } from "./market-rights.ts";

const tasks = ["lead", "welcome", "prepare"] as const;

/** Who does what that day. The référent first: without one, nobody closes the day. */
export function DutyRoster(props: { date: DistributionDetail }) {
  const { slug, may } = useMarket();
  const [settingTasks, setSettingTasks] = createSignal(false);
  const [adding, setAdding] = createSignal<DutyOf["task"]>();
  const assigning = createAttempt(useAction(assignDuty));
  const withdrawing = createAttempt(useAction(withdrawDuty));
  const canChange = () => may("market:manage") && !props.date.frozen;
  const duties = createMemo(() =>
    props.date.duties.toSorted((one, other) => tasks.indexOf(one.task) - tasks.indexOf(other.task)),
  );
  const failed = (error: unknown) => toast({ text: () => refusalText(error), tone: "bad" });
  const giveBack = async (duty: DutyOf) => {
    if (!(await assigning.run(props.date.id, duty))) failed(assigning.error());
  };
  const withdraw = async ({ userId, task, name }: DistributionDetail["duties"][number]) => {
    if (!(await withdrawing.run(props.date.id, { userId, task }))) return failed(withdrawing.error());
    toast({
      text: () => t("market.dutyWithdrawn", { name }),
      action: { label: t("common.undo"), run: () => giveBack({ userId, task }) },
    });
  };
  return (
    <section aria-labelledby="roster" class="grid gap-2">
      <SectionTitle id="roster" title={t("market.roster")} />
      <Show when={props.date.lead === null}>
        <div class="grid gap-3 rounded-l bg-apricot p-4.5">
          <p>{t("market.leadWanted")}</p>
          <Show when={canChange()}>
            <Button icon={UserRoundPlus} onClick={() => setAdding("lead")} class="justify-self-start">
              {t("market.nameLead")}
            </Button>
          </Show>
        </div>
      </Show>
      <ul class="grid gap-1">
        <For each={duties()}>
          {(duty) => (
            <li class="flex min-h-14 items-center gap-3">
              <Avatar id={duty.userId} name={duty.name} />
              <span class="min-w-0 flex-1">
                <span class="block leading-snug font-[620]">{duty.name}</span>
                <span class="block text-small text-soft">{t(`market.duty.${duty.task}`)}</span>
              </span>
              <Show when={canChange()}>
                <IconButton
                  icon={X}
                  label={t("market.withdrawDuty", { name: duty.name, duty: t(`market.duty.${duty.task}`) })}
                  tone="soft"
                  onClick={() => withdraw(duty)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={canChange()}>
        <Button tone="secondary" icon={UserRoundPlus} onClick={() => setAdding("welcome")} class="justify-self-start">
          {t("market.addDuty")}
        </Button>
        <div class="-mx-2 flex flex-wrap gap-1">
          <ButtonLink href={`/m/${slug()}/help`} tone="quiet" size="small">
            {t("answers.helpLink")}
          </ButtonLink>
          <Button tone="quiet" size="small" onClick={() => setSettingTasks(true)}>
            {t("answers.tasksEdit")}
          </Button>
        </div>
        <DutySheet date={props.date} task={adding()} onClose={() => setAdding(undefined)} />
        <TasksSheet open={settingTasks()} onClose={() => setSettingTasks(false)} />
      </Show>
    </section>
  );
}
