import { createUniqueId, For } from "solid-js";
import { PRODUCER_ROLES, type ProducerRole } from "../../../core/people/capability.ts";
import { t } from "../../i18n/t.ts";

/** The two places in a producer's team, each with what it opens. */
export function FarmRoles(props: { value: ProducerRole; onChange: (role: ProducerRole) => void; label?: string }) {
  const name = createUniqueId();
  return (
    <fieldset class="grid gap-2.5">
      <legend class="sr-only">{props.label ?? t("farm.part.people")}</legend>
      <For each={PRODUCER_ROLES}>
        {(role) => (
          <label class="flex min-h-14 items-start gap-3 rounded-m border-[1.5px] border-line bg-card p-4 has-checked:border-green has-checked:bg-leaf has-focus-visible:outline-3 has-focus-visible:outline-green">
            <input
              type="radio"
              name={name}
              value={role}
              checked={props.value === role}
              onChange={() => props.onChange(role)}
              class="mt-1 size-5 shrink-0 accent-green"
            />
            <span>
              <span class="block font-[640]">{t(`farm.role.${role}`)}</span>
              <span class="block text-small text-soft">{t(`farm.roleText.${role}`)}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
