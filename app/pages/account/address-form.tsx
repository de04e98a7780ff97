import { createAsync, useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createAttempt } from "../../api/create-attempt.ts";
import { type Address, changeAddress, loadAddress } from "../../api/household.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { CommuneInput } from "../../ui/commune-input.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-list.ts";

/** Where one lives: markets that require it ask for nothing more once it is here. */
export function AddressForm() {
  const address = createAsync(() => loadAddress());
  return <Show when={address()}>{(known) => <Form known={known()} />}</Show>;
}

function Form(props: { known: Address }) {
  const [changed, setChanged] = createSignal<Partial<Address>>({});
  const typed = () => ({ ...props.known, ...changed() });
  const change = (part: Partial<Address>) => setChanged((before) => ({ ...before, ...part }));
  const chosen = () => {
    const { commune, postcode } = typed();
    return commune === "" ? null : { commune, postcode, point: null };
  };
  const saving = createAttempt(useAction(changeAddress));
  const save = async () => {
    const { address, commune, postcode } = typed();
    if (!(await saving.run({ address, commune, postcode }))) return;
    setChanged({});
    toast({ text: () => t("account.saved"), tone: "good" });
  };
  return (
    <section aria-labelledby="address">
      <SectionTitle id="address" title={t("people.address")} class="mb-2" />
      <p class="mb-4 text-soft">{t("people.addressText")}</p>
      <form
        class="grid gap-5"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="grid gap-5 sm:grid-cols-2">
          <TextInput
            label={t("people.addressStreet")}
            name="address"
            autocomplete="street-address"
            maxlength={300}
            value={typed().address}
            onInput={(text) => change({ address: text })}
          />
          <CommuneInput
            label={t("people.addressCommune")}
            value={chosen()}
            onChange={(one) => change({ commune: one?.commune ?? "", postcode: one?.postcode ?? "" })}
          />
        </div>
        <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
        <Button type="submit" tone="secondary" busy={saving.pending()} class="justify-self-start">
          {t("common.save")}
        </Button>
      </form>
    </section>
  );
}
