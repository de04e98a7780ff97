import { useAction } from "@solidjs/router";
import UserRoundX from "lucide-solid/icons/user-round-x";
import { createEffect, createSignal, on, Show } from "solid-js";
import { isRefusedWith } from "../../../api/api-refusal.ts";
import { createAttempt } from "../../../api/create-attempt.ts";
import { changeRoles, type Member } from "../../../api/manage.ts";
import { noteMember, removeMember } from "../../../api/people.ts";
import { refusalText } from "../../../api/refusal-text.ts";
import { t } from "../../../i18n/t.ts";
import { useSession } from "../../../shell/session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { Sheet } from "../../../ui/sheet.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { Textarea } from "../../../ui/textarea.tsx";
import { toast } from "../../../ui/toast-list.ts";
import { useMarket } from "../market-rights.ts";
import { RoleCards } from "../role-cards.tsx";
import { isLastAdmin, type RoleForm, roleFormOf, rolesOf } from "../role-choice.ts";
import { RightsOf } from "./rights-of.tsx";
import { tagsIn } from "./tags-in.ts";

export interface MemberSheetProps {
  /** undefined: closed. */
  member: Member | undefined;
  members: readonly Member[];
  onClose: () => void;
}

/** One member: what they may do, what the team notes, who gave which right, and the way out. */
export function MemberSheet(props: MemberSheetProps) {
  const { slug } = useMarket();
  const session = useSession();
  const [form, setForm] = createSignal<RoleForm>(roleFormOf([]));
  const [note, setNote] = createSignal("");
  const [tags, setTags] = createSignal("");
  const [leaving, setLeaving] = createSignal(false);
  const change = createAttempt(useAction(changeRoles));
  const noting = createAttempt(useAction(noteMember));
  const removing = createAttempt(useAction(removeMember));
  createEffect(
    on(
      () => props.member?.userId,
      () => {
        for (const attempt of [change, noting, removing]) attempt.clear();
        setLeaving(false);
        const { member } = props;
        if (member === undefined) return;
        setForm(roleFormOf(member.roles));
        setNote(member.note);
        setTags(member.tags.join(", "));
      },
    ),
  );
  const set = (part: Partial<RoleForm>) => setForm((before) => ({ ...before, ...part }));
  const isMe = () => props.member?.userId === session.user()?.id;
  const last = () => props.member !== undefined && isLastAdmin(props.member, props.members);
  const stepsDown = () => isMe() && !last() && form().choice !== "admin";
  const name = () => `${props.member?.firstName ?? ""} ${props.member?.lastName ?? ""}`.trim();
  const save = async () => {
    const { member } = props;
    if (!member) return;
    const roles = rolesOf(form());
    const isSame = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role));
    if (!isSame && !(await change.run(slug(), member.userId, roles))) return;
    const noted = { note: note().trim(), tags: tagsIn(tags()) };
    const isNoted = noted.note === member.note && noted.tags.join() === member.tags.join();
    if (!isNoted && !(await noting.run(slug(), member.userId, noted))) return;
    toast({ text: () => t("market.rolesSaved", { name: member.firstName }), tone: "good" });
    props.onClose();
    // Whoever changed their own rights sees other pages from here on.
    if (isMe()) await session.refetch();
  };
  const remove = async () => {
    const { member } = props;
    if (!member || !(await removing.run(slug(), member.userId))) return;
    toast({ text: () => t("people.removed", { name: member.firstName }) });
    props.onClose();
    if (member.userId === session.user()?.id) await session.refetch();
  };
  const failure = () => change.error() ?? noting.error() ?? removing.error();
  return (
    <Sheet
      open={props.member !== undefined}
      onClose={props.onClose}
      title={name()}
      footer={
        <Button size="large" full busy={change.pending() || noting.pending()} onClick={save}>
          {t("common.save")}
        </Button>
      }
    >
      <div class="grid gap-5">
        <RoleCards value={form().choice} onChange={(choice) => set({ choice })} fixed={last()} />
        <Show when={last()}>
          <p class="rounded-m bg-apricot p-4">{t("market.lastAdmin")}</p>
        </Show>
        <Show when={stepsDown()}>
          <p class="rounded-m bg-apricot p-4">{t("market.leavingAdmin")}</p>
        </Show>
        <Show when={form().choice === "treasurer"}>
          <Checkbox
            label={t("market.alsoVolunteer")}
            hint={t("market.alsoVolunteerHint")}
            checked={form().alsoVolunteer}
            onChange={(alsoVolunteer) => set({ alsoVolunteer })}
          />
        </Show>
        <Checkbox
          label={t("market.mayWrite")}
          hint={form().choice === "admin" ? t("market.adminHasAll") : t("market.mayWriteHint")}
          checked={form().messages || form().choice === "admin"}
          disabled={form().choice === "admin"}
          onChange={(messages) => set({ messages })}
        />
        <Textarea
          label={t("people.note")}
          hint={t("people.noteHint")}
          optional
          name="note"
          rows={2}
          maxlength={1000}
          value={note()}
          onInput={setNote}
        />
        <TextInput
          label={t("people.tags")}
          hint={t("people.tagsHint")}
          optional
          name="tags"
          value={tags()}
          onInput={setTags}
        />
        <Show when={failure()}>
          {(error) => (
            <ErrorNotice
              title={
                isRefusedWith(error(), "last_admin") || (isRefusedWith(error(), "forbidden") && last())
                  ? t("market.lastAdmin")
                  : refusalText(error())
              }
            />
          )}
        </Show>
        <Show when={props.member?.userId}>{(userId) => <RightsOf userId={userId()} />}</Show>
        <Show when={!last()}>
          <div class="grid justify-items-start gap-3 border-t border-line pt-4">
            <Show
              when={leaving()}
              fallback={
                <Button tone="quiet" icon={UserRoundX} onClick={() => setLeaving(true)}>
                  {t("people.remove")}
                </Button>
              }
            >
              <p>{t("people.removeText", { name: props.member?.firstName ?? "" })}</p>
              <div class="flex flex-wrap gap-2">
                <Button tone="danger" busy={removing.pending()} onClick={remove}>
                  {t("people.removeNow")}
                </Button>
                <Button tone="secondary" onClick={() => setLeaving(false)}>
                  {t("common.cancel")}
                </Button>
              </div>
            </Show>
          </div>
        </Show>
      </div>
    </Sheet>
  );
}
