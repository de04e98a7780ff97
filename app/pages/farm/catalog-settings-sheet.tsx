import { useAction } from "@solidjs/router";
import { createEffect, createSignal, on, Show } from "solid-js";
import { changeCatalog, type OwnCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";

type Form = Pick<OwnCatalog, "name" | "description" | "byNumber">;
const formOf = ({ name, description, byNumber }: Form): Form => ({ name, description, byNumber });

/** Name, words for markets, what the number is good for; and the end of a catalog. */
export function CatalogSettingsSheet(props: { catalog: OwnCatalog | undefined; onClose: () => void }) {
  const { slug } = useProducer();
  const [form, setForm] = createSignal<Form>({ name: "", description: "", byNumber: "link" });
  const change = useAction(changeCatalog);
  const saving = createAttempt(change);
  const retiring = createAttempt(change);
  createEffect(
    on(
      () => props.catalog?.id,
      () => {
        saving.clear();
        retiring.clear();
        if (props.catalog) setForm(formOf(props.catalog));
      },
    ),
  );
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const tooShort = () => form().name.trim().length < 2;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { catalog } = props;
    if (!catalog || tooShort() || !(await saving.run(slug(), catalog.id, form()))) return;
    toast({ text: () => t("common.saved"), tone: "good" });
    props.onClose();
  };
  const retire = async () => {
    const { catalog } = props;
    if (!catalog || !(await retiring.run(slug(), catalog.id, { retired: true }))) return;
    const { id, name } = catalog;
    toast({
      text: () => t("farm.retired", { name }),
      action: { label: t("common.undo"), run: () => void change(slug(), id, { retired: false }) },
    });
    props.onClose();
  };
  return (
    <Sheet
      open={props.catalog !== undefined}
      onClose={props.onClose}
      title={t("farm.settings")}
      footer={
        <Button type="submit" form="catalog-settings" size="large" full busy={saving.pending()}>
          {t("common.save")}
        </Button>
      }
    >
      <form id="catalog-settings" onSubmit={save} novalidate class="grid gap-5">
        <TextInput
          label={t("farm.newCatalogName")}
          value={form().name}
          onInput={(name) => set({ name })}
          maxlength={80}
          error={tooShort() ? t("farm.wrong") : undefined}
        />
        <Textarea
          label={t("farm.description")}
          hint={t("farm.descriptionHint")}
          value={form().description}
          onInput={(description) => set({ description })}
          maxlength={500}
          optional
        />
        <Select
          label={t("farm.byNumber")}
          value={form().byNumber}
          onChange={(byNumber) => set({ byNumber })}
          options={(["link", "ask"] as const).map((value) => ({ value, label: t(`farm.byNumber.${value}`) }))}
        />
        <Show when={saving.error() ?? retiring.error()}>
          {(error) => <ErrorNotice title={refusalText(error())} text={t("farm.kept")} />}
        </Show>
        <div class="grid gap-1 border-t border-line pt-4">
          <Button tone="quiet" size="small" busy={retiring.pending()} onClick={retire} class="justify-self-start">
            {t("farm.retire")}
          </Button>
          <p class="text-small text-soft">{t("farm.retireText")}</p>
        </div>
      </form>
    </Sheet>
  );
}
