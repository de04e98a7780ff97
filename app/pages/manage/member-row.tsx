import { For, Show } from "solid-js";
import type { Member } from "../../api/manage.ts";
import { t } from "../../i18n/t.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { Pill } from "../../ui/pill.tsx";
import { formatMonthOn } from "../answers/format-month.ts";
import type { RoleChoice } from "./role-choice.ts";

export interface MemberRowProps {
  member: Member;
  choice: RoleChoice;
  onClick: (() => void) | undefined;
}

const tones = { client: "ghost", volunteer: "leaf", treasurer: "sky", admin: "warm" } as const;

export function MemberRow(props: MemberRowProps) {
  const name = () => `${props.member.firstName} ${props.member.lastName}`.trim();
  const joined = () => formatMonthOn(new Date(props.member.joinedAt).toISOString().slice(0, 7));
  const has = (role: string) => props.member.roles.includes(role);
  return (
    <ListRow
      lead={<Avatar id={props.member.userId} name={name()} />}
      title={name()}
      sub={
        <>
          <span class="block truncate sm:inline">{props.member.email}</span>
          <Show when={props.member.phone}>
            <span class="max-sm:hidden"> · </span>
            <span class="num whitespace-nowrap">{props.member.phone}</span>
          </Show>
          <span class="block">
            {t("people.memberSince", { when: joined() })}
            <Show when={props.member.baskets > 0}>
              <span class="sm:hidden"> · {t("market.nBaskets", { n: props.member.baskets })}</span>
            </Show>
          </span>
        </>
      }
      mark={
        <span class="flex flex-wrap gap-1.5">
          <Show when={props.choice !== "client"}>
            <Pill tone={tones[props.choice]}>{t(`market.role.${props.choice}`)}</Pill>
          </Show>
          <Show when={props.choice === "treasurer" && has("volunteer")}>
            <Pill tone="leaf">{t("market.role.volunteer")}</Pill>
          </Show>
          <For each={props.member.tags}>{(tag) => <Pill tone="ghost">{tag}</Pill>}</For>
          <Show when={has("messenger")}>
            <Pill tone="ghost">{t("market.role.messenger")}</Pill>
          </Show>
        </span>
      }
      trail={
        <Show when={props.member.baskets > 0}>
          <span class="text-small text-soft max-sm:hidden">{t("market.nBaskets", { n: props.member.baskets })}</span>
        </Show>
      }
      onClick={props.onClick}
    />
  );
}
