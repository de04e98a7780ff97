import { createUniqueId, For } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ROLE_CHOICES, type RoleChoice } from "./role-choice.ts";

export interface RoleCardsProps {
  value: RoleChoice;
  onChange: (choice: RoleChoice) => void;
  /** The choice cannot be left: the last admin stays one. */
  fixed: boolean;
}

/** Four choices with what each may do. Native radios of one name. */
export function RoleCards(props: RoleCardsProps) {
  const name = createUniqueId();
  return (
    <fieldset class="grid gap-2">
      <legend class="sr-only">{t("market.roleWhich")}</legend>
      <For each={ROLE_CHOICES}>
        {(choice) => (
          <label class="flex min-h-14 items-start gap-3 rounded-m bg-card p-3.5 ring-[1.5px] ring-line transition-colors duration-(--quick) ring-inset has-checked:bg-leaf has-checked:ring-green has-disabled:opacity-60 has-checked:has-disabled:opacity-100 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-green">
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === props.value}
              disabled={props.fixed && choice !== props.value}
              onChange={() => props.onChange(choice)}
              class="mt-0.5 size-6 shrink-0 appearance-none rounded-full border-2 border-edge bg-card outline-none checked:border-[7px] checked:border-green"
            />
            <span>
              <span class="block font-[620]">{t(`market.role.${choice}`)}</span>
              <span class="block text-small text-soft">{t(`market.roleText.${choice}`)}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
