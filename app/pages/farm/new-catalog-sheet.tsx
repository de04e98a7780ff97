import { useAction, useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";

/** One more catalog: a name is enough; its products come next. */
export function NewCatalogSheet(props: { open: boolean; onClose: () => void }) {
  const { slug, href } = useProducer();
  const navigate = useNavigate();
  const [name, setName] = createSignal("");
  const making = createAttempt(useAction(createCatalog));
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name().trim().length < 2) return;
    const made = await making.run(slug(), name().trim());
    if (!made) return;
    toast({ text: () => t("farm.catalogMade"), tone: "good" });
    setName("");
    props.onClose();
    navigate(href(`/catalogs/${made.value.catalogId}`));
  };
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={t("farm.newCatalog")}
      size="small"
      footer={
        <Button
          type="submit"
          form="new-catalog"
          size="large"
          full
          busy={making.pending()}
          disabled={name().trim().length < 2}
        >
          {t("farm.createCatalog")}
        </Button>
      }
    >
      <form id="new-catalog" onSubmit={make} novalidate class="grid gap-4">
        <TextInput
          label={t("farm.newCatalogName")}
          hint={t("farm.newCatalogHint")}
          value={name()}
          onInput={setName}
          maxlength={80}
        />
        <Show when={making.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      </form>
    </Sheet>
  );
}
