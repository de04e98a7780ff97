import { useAction } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { changeRoles, type Member } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useMarket } from "./market-rights.ts";
import { RoleCards } from "./role-cards.tsx";
import { isLastAdmin, type RoleForm, roleFormOf, rolesOf } from "./role-choice.ts";

export interface RoleSheetProps {
  /** undefined: closed. */
  member: Member | undefined;
  members: readonly Member[];
  onClose: () => void;
}

/** What one member may do: one of four words, and a tick for messages. */
export function RoleSheet(props: RoleSheetProps) {
  const { slug } = useMarket();
  const session = useSession();
  const [form, setForm] = createSignal<RoleForm>(roleFormOf([]));
  const change = createAttempt(useAction(changeRoles));
  createEffect(
    on(
      () => props.member?.userId,
      () => {
        change.clear();
        if (props.member) setForm(roleFormOf(props.member.roles));
      },
    ),
  );
  const set = (part: Partial<RoleForm>) => setForm((before) => ({ ...before, ...part }));
  const isMe = () => props.member?.userId === session.user()?.id;
  const last = () => props.member !== undefined && isLastAdmin(props.member, props.members);
  const leaving = () => isMe() && !last() && form().choice !== "admin";
  const save = async () => {
    const { member } = props;
    if (!member) return;
    if (!(await change.run(slug(), member.userId, rolesOf(form())))) return;
    toast({ text: () => t("market.rolesSaved", { name: member.firstName }), tone: "good" });
    props.onClose();
    // Whoever changed their own rights sees other pages from here on.
    if (member.userId === session.user()?.id) await session.refetch();
  };
  return (
    <Sheet
      open={props.member !== undefined}
      onClose={props.onClose}
      title={`${props.member?.firstName ?? ""} ${props.member?.lastName ?? ""}`.trim()}
      footer={
        <Button size="large" full busy={change.pending()} onClick={save}>
          {t("common.save")}
        </Button>
      }
    >
      <div class="grid gap-4">
        <RoleCards value={form().choice} onChange={(choice) => set({ choice })} fixed={last()} />
        <Show when={last()}>
          <p class="rounded-m bg-apricot p-4">{t("market.lastAdmin")}</p>
        </Show>
        <Show when={leaving()}>
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
        <Show when={change.error()}>
          {(error) => (
            <ErrorNotice
              title={isRefusedWith(error(), "forbidden") && last() ? t("market.lastAdmin") : refusalText(error())}
            />
          )}
        </Show>
      </div>
    </Sheet>
  );
}
