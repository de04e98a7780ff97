import { useAction } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { HelpDate } from "../../../core/contract/duty.ts";
import { signUp, withdrawSignUp } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatHours, formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast-list.ts";

type Task = HelpDate["tasks"][number];

/** One date: who is in charge, what is needed, who comes. */
export function HelpDateCard(props: { date: HelpDate; mayHelp: boolean }) {
  const coming = createAttempt(useAction(signUp));
  const leaving = createAttempt(useAction(withdrawSignUp));
  const date = () => props.date.distribution;
  const day = () => formatLongDayOn(date().pickupOn);
  const nameOf = (task: Task) => task.name || t(`answers.task.${task.kind}`);
  const mine = () => props.date.tasks.some((task) => task.mine);
  const failed = (error: unknown) => toast({ text: () => refusalText(error), tone: "bad" });
  const come = async (task: Task) => {
    if (!(await coming.run(date().id, task.id))) return failed(coming.error());
    toast({
      text: () => t("answers.signedUp", { day: day() }),
      tone: "good",
      action: { label: t("common.undo"), run: () => void leave(task) },
    });
  };
  const leave = async (task: Task) => {
    if (!(await leaving.run(date().id, task.id))) return failed(leaving.error());
    toast({
      text: () => t("answers.left"),
      action: { label: t("common.undo"), run: () => void come(task) },
    });
  };
  return (
    <Card as="section" aria-labelledby={`help-${date().id}`} class="grid gap-3">
      <div>
        <h2 id={`help-${date().id}`} class="text-title-s first-letter:uppercase">
          {day()}
        </h2>
        <p class="text-small text-soft">
          {formatHours(date().pickupStartsAt, date().pickupEndsAt, date().timeZone)}
          {" · "}
          {date().placeName}
        </p>
        <p class="text-small text-soft">
          {props.date.lead === null ? t("answers.noLeadYet") : t("answers.leadOfDay", { name: props.date.lead })}
        </p>
      </div>
      <ul class="grid">
        <For each={props.date.tasks}>
          {(task) => (
            <li class="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-b border-hair py-2 last:border-0">
              <span class="min-w-0 flex-1 basis-44">
                <span class="block leading-snug font-[620]">{nameOf(task)}</span>
                <span class="block text-small text-soft">
                  {[t("answers.placesLeft", { n: task.left }), ...task.people].join(" · ")}
                </span>
              </span>
              <Show
                when={task.mine}
                fallback={
                  <Show when={props.mayHelp && task.left > 0}>
                    <Button
                      size="small"
                      busy={coming.pending()}
                      aria-label={t("answers.signUpTo", { task: nameOf(task), day: day() })}
                      onClick={() => come(task)}
                    >
                      {t("answers.iCome")}
                    </Button>
                  </Show>
                }
              >
                <Button
                  tone="secondary"
                  size="small"
                  busy={leaving.pending()}
                  aria-label={t("answers.leaveTask", { task: nameOf(task), day: day() })}
                  onClick={() => leave(task)}
                >
                  {t("answers.iLeave")}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={mine()}>
        <ButtonLink href={`/board/${date().id}`} tone="quiet" size="small" class="justify-self-start">
          {t("answers.toBoard")}
        </ButtonLink>
      </Show>
    </Card>
  );
}
