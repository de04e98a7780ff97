import { For, Show } from "solid-js";
import { LABELS } from "../../../core/catalog/labels.ts";
import type { FarmPage } from "../../api/farm.ts";
import { locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { TextInput } from "../../ui/text-input.tsx";

type Certification = FarmPage["certifications"][number];

/** Labels to tick; those that a body gives ask which one. */
export function CertificationFields(props: {
  value: readonly Certification[];
  onChange: (value: Certification[]) => void;
}) {
  const of = (key: string) => props.value.find((one) => one.key === key);
  const toggle = (key: string, on: boolean) =>
    props.onChange(on ? [...props.value, { key, certifier: "" }] : props.value.filter((one) => one.key !== key));
  const certify = (key: string, certifier: string) =>
    props.onChange(props.value.map((one) => (one.key === key ? { key, certifier } : one)));
  return (
    <div class="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      <For each={LABELS}>
        {(label) => (
          <div>
            <Checkbox
              label={label[locale()]}
              checked={of(label.key) !== undefined}
              onChange={(on) => toggle(label.key, on)}
            />
            <Show when={label.certified && of(label.key)}>
              {(held) => (
                <TextInput
                  label={t("farm.certifier", { label: label[locale()] })}
                  hint={t("farm.certifierHint")}
                  optional
                  value={held().certifier}
                  onInput={(certifier) => certify(label.key, certifier)}
                  maxlength={80}
                  class="mb-3 pl-10"
                />
              )}
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}
