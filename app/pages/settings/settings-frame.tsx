import { type JSX, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";

/** One page of settings: its fields, and "Enregistrer" that stays in sight as soon as there is something to save. */
export function SettingsFrame(props: { draft: SettingsDraft; children: JSX.Element }) {
  let form: HTMLFormElement | undefined;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    await props.draft.save();
    form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };
  return (
    <form ref={form} onSubmit={save} novalidate class="grid max-w-prose content-start gap-6">
      <Show when={props.draft.restored && props.draft.touched()}>
        <p role="status" class="rounded-m bg-apricot px-4 py-3 text-small">
          {t("settings.restored")}
        </p>
      </Show>
      {props.children}
      <Show when={props.draft.saving.error() && !isRefusedWith(props.draft.saving.error(), "bad_input")}>
        <ErrorNotice title={refusalText(props.draft.saving.error())} text={t("settings.kept")} />
      </Show>
      <div class="sticky bottom-(--foot,0px) z-10 -mx-5 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-5 py-3 md:mx-0 md:px-0">
        <Button type="submit" size="large" busy={props.draft.saving.pending()} disabled={!props.draft.touched()}>
          {t("common.save")}
        </Button>
        <Show when={props.draft.touched()}>
          <Button tone="quiet" onClick={() => props.draft.undo()}>
            {t("settings.undo")}
          </Button>
        </Show>
      </div>
    </form>
  );
}
