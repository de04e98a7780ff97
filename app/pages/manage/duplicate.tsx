import { useAction, useNavigate } from "@solidjs/router";
import Copy from "lucide-solid/icons/copy";
import { createSignal, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { duplicateMarket } from "../../api/setup.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { useMarket } from "./market-rights.ts";

/** A second market with this one's settings: the evening beside the morning, the next village. */
export default function DuplicatePage() {
  const { slug, href } = useMarket();
  const session = useSession();
  const navigate = useNavigate();
  const duplicate = useAction(duplicateMarket);
  const [name, setName] = createSignal("");
  const [withCatalogs, setWithCatalogs] = createSignal(true);
  const [shown, setShown] = createSignal(false);
  const isMissing = () => name().trim().length < 2;
  const making = createAttempt(async () => {
    const made = await duplicate(slug(), { name: name(), withCatalogs: withCatalogs() });
    // The new role stands in the session before the place that it opens is shown.
    await session.refetch();
    navigate(`/manage/${made}`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setShown(true);
    if (!isMissing()) void making.run();
  };
  return (
    <Page title={t("setup.duplicate")} back={href("/settings")} backLabel={t("shell.nav.settings")} width="read">
      <form onSubmit={submit} class="grid gap-6" novalidate>
        <p>{t("setup.duplicateText")}</p>
        <TextInput
          label={t("setup.name")}
          value={name()}
          onInput={setName}
          error={shown() && isMissing() ? t("setup.nameMissing") : undefined}
          maxlength={120}
          required
        />
        <Checkbox
          label={t("setup.withCatalogs")}
          hint={t("setup.withCatalogsHint")}
          checked={withCatalogs()}
          onChange={setWithCatalogs}
        />
        <Show when={making.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Button type="submit" size="large" icon={Copy} busy={making.pending()} class="justify-self-start">
          {t("setup.duplicateNow")}
        </Button>
      </form>
    </Page>
  );
}
