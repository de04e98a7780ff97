import Bookmark from "lucide-solid/icons/bookmark";
import Trash from "lucide-solid/icons/trash";
import { createSignal, For, Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import type { PaperPreset } from "./paper-options.ts";

export interface PresetFieldsProps {
  presets: readonly PaperPreset[];
  onUse: (preset: PaperPreset) => void;
  onPutBy: (name: string) => void;
  onForget: (name: string) => void;
}

/** Ways to print that were put by under a name, for this market on this device. */
export function PresetFields(props: PresetFieldsProps) {
  const [name, setName] = createSignal("");
  const putBy = (event: SubmitEvent) => {
    event.preventDefault();
    if (name().trim() === "") return;
    props.onPutBy(name().trim().slice(0, 60));
    setName("");
  };
  return (
    <Popover
      triggerClass="px-3 gap-2 font-[600]"
      trigger={
        <>
          <Bookmark class="size-5" aria-hidden="true" />
          {t("paper.presets")}
        </>
      }
    >
      <div class="grid w-72 gap-3 p-2">
        <ul class="grid">
          <For each={props.presets} fallback={<li class="text-small text-soft">{t("paper.noPreset")}</li>}>
            {(preset) => (
              <li class="flex items-center gap-1">
                <Button
                  tone="quiet"
                  size="small"
                  class="min-w-0 flex-1 justify-start!"
                  onClick={() => props.onUse(preset)}
                >
                  <span class="truncate">{preset.name}</span>
                </Button>
                <IconButton
                  icon={Trash}
                  tone="soft"
                  label={t("paper.forgetPreset", { name: preset.name })}
                  onClick={() => props.onForget(preset.name)}
                />
              </li>
            )}
          </For>
        </ul>
        <form class="grid gap-2 border-t border-line pt-3" onSubmit={putBy}>
          <TextInput label={t("paper.presetName")} maxlength={60} value={name()} onInput={setName} />
          <Show when={name().trim() !== ""}>
            <Button type="submit" size="small" tone="secondary">
              {t("paper.putBy")}
            </Button>
          </Show>
        </form>
      </div>
    </Popover>
  );
}
