import { createAsync, useAction } from "@solidjs/router";
import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { assignDuty, type DistributionDetail, type DutyOf, loadMembers, type Member } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "./market-rights.ts";

export interface DutySheetProps {
  date: DistributionDetail;
  /** The duty that is offered first; undefined: closed. */
  task: DutyOf["task"] | undefined;
  onClose: () => void;
}

const tasks = ["lead", "welcome", "prepare"] as const;

/** A duty, then a person: two touches. */
export function DutySheet(props: DutySheetProps) {
  const [task, setTask] = createSignal<DutyOf["task"]>("welcome");
  createEffect(
    on(
      () => props.task,
      (offered) => offered && setTask(offered),
    ),
  );
  const assigning = createAttempt(useAction(assignDuty));
  const assign = async (member: Member) => {
    const given = task();
    if (!(await assigning.run(props.date.id, { userId: member.userId, task: given }))) return;
    toast({
      text: () => t("market.dutyGiven", { name: member.firstName, duty: t(`market.duty.${given}`) }),
      tone: "good",
    });
    props.onClose();
  };
  return (
    <Sheet open={props.task !== undefined} onClose={props.onClose} title={t("market.addDuty")}>
      <div class="grid gap-4">
        <Segmented
          label={t("market.dutyWhich")}
          options={tasks.map((value) => ({ value, label: t(`market.duty.${value}`) }))}
          value={task()}
          onChange={setTask}
        />
        <p class="text-small text-soft">{t(`market.dutyText.${task()}`)}</p>
        <Show when={assigning.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <LoadBoundary skeleton={<SkeletonRows count={4} />}>
          <MemberChoice date={props.date} task={task()} onChoose={assign} />
        </LoadBoundary>
      </div>
    </Sheet>
  );
}

interface MemberChoiceProps {
  date: DistributionDetail;
  task: DutyOf["task"];
  onChoose: (member: Member) => void;
}

/** The team first, then everybody else: any member may have a duty for a day. */
function MemberChoice(props: MemberChoiceProps) {
  const { slug } = useMarket();
  const members = createAsync(() => loadMembers(slug()));
  const [query, setQuery] = createSignal("");
  const index = createMemo(() =>
    (members() ?? [])
      .toSorted((one, other) => Number(other.roles.length > 0) - Number(one.roles.length > 0))
      .map((member) => findable(member, member.firstName, member.lastName)),
  );
  const has = (member: Member) =>
    props.date.duties.some((duty) => duty.userId === member.userId && duty.task === props.task);
  const found = () => find(index(), query()).filter((member) => !has(member));
  return (
    <div class="grid gap-2">
      <SearchField label={t("market.searchMember")} value={query()} onInput={setQuery} />
      <ul>
        <For each={found()} fallback={<li class="py-4 text-soft">{t("market.nobodyFound")}</li>}>
          {(member) => (
            <li>
              <ListRow
                lead={<Avatar id={member.userId} name={`${member.firstName} ${member.lastName}`} />}
                title={`${member.firstName} ${member.lastName}`}
                sub={member.roles.length > 0 ? t("market.inTeam") : undefined}
                onClick={() => props.onChoose(member)}
              />
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
