import { useAction, useNavigate } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import type { ProducerRole } from "../../../core/people/capability.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { type FarmPerson, leaveFarm, setFarmRole } from "../../api/farm.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { FarmRoles } from "./farm-roles.tsx";

export interface PersonSheetProps {
  /** undefined: closed. */
  person: FarmPerson | undefined;
  /** Owners change places; everybody may leave by themselves. */
  rules: boolean;
  onClose: () => void;
}

/** What one person may do in the space, and their way out of it. */
export function PersonSheet(props: PersonSheetProps) {
  const { slug } = useProducer();
  const session = useSession();
  const navigate = useNavigate();
  const [role, setRole] = createSignal<ProducerRole>("editor");
  const setting = createAttempt(useAction(setFarmRole));
  const leaving = createAttempt(useAction(leaveFarm));
  createEffect(
    on(
      () => props.person?.userId,
      () => {
        setting.clear();
        leaving.clear();
        if (props.person) setRole(props.person.role);
      },
    ),
  );
  const isMe = () => props.person?.userId === session.user()?.id;
  const save = async () => {
    const { person } = props;
    if (!person || !(await setting.run(slug(), person.userId, role()))) return;
    toast({ text: () => t("farm.roleSaved"), tone: "good" });
    props.onClose();
    if (person.userId === session.user()?.id) await session.refetch();
  };
  const leave = async () => {
    const { person } = props;
    if (!person || !(await leaving.run(slug(), person.userId))) return;
    toast({ text: () => t("farm.removed", { name: person.firstName }) });
    props.onClose();
    if (person.userId !== session.user()?.id) return;
    await session.refetch();
    navigate("/");
  };
  return (
    <Sheet
      open={props.person !== undefined}
      onClose={props.onClose}
      title={`${props.person?.firstName ?? ""} ${props.person?.lastName ?? ""}`.trim()}
      size="small"
      footer={
        <Show when={props.rules}>
          <Button size="large" full busy={setting.pending()} disabled={role() === props.person?.role} onClick={save}>
            {t("common.save")}
          </Button>
        </Show>
      }
    >
      <div class="grid gap-5">
        <Show when={props.rules}>
          <FarmRoles
            value={role()}
            onChange={setRole}
            label={t("farm.roleOf", { name: props.person?.firstName ?? "" })}
          />
        </Show>
        <Show when={setting.error() ?? leaving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <div class="grid gap-1 border-t border-line pt-4">
          <Button tone="quiet" size="small" busy={leaving.pending()} onClick={leave} class="justify-self-start">
            {t(isMe() ? "farm.leave" : "farm.remove")}
          </Button>
          <Show when={isMe()}>
            <p class="text-small text-soft">{t("farm.leaveText")}</p>
          </Show>
        </div>
      </div>
    </Sheet>
  );
}
