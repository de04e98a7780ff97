import Send from "lucide-solid/icons/send";
import { createSignal, Show } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { invalidFields } from "../../api/invalid-fields.ts";
import { type ContactMessage, writeToMarket } from "../../api/markets.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Textarea } from "../../ui/textarea.tsx";

const longestMessage = 5000;

export interface ContactFormProps {
  slug: string;
  /** Another than the market's team: a farm. */
  write?: ((slug: string, message: ContactMessage) => Promise<void>) | undefined;
}

/** Writes to the market's team (or a farm); their address is nowhere on the page. What was typed stays until it has arrived. */
export function ContactForm(props: ContactFormProps) {
  const session = useSession();
  const sending = createAttempt((slug: string, message: ContactMessage) =>
    (props.write ?? writeToMarket)(slug, message),
  );
  const [typed, setTyped] = createSignal<Partial<ContactMessage>>({});
  const [sent, setSent] = createSignal(false);
  const user = () => session.user();
  const message = (): ContactMessage => ({
    name: typed().name ?? `${user()?.firstName ?? ""} ${user()?.lastName ?? ""}`.trim(),
    email: typed().email ?? user()?.email ?? "",
    body: typed().body ?? "",
  });
  const type = (field: keyof ContactMessage) => (text: string) => setTyped((before) => ({ ...before, [field]: text }));
  const wrong = (field: keyof ContactMessage) =>
    invalidFields(sending.error()).includes(field) ? t(`public.contact.${field}Wrong`) : undefined;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await sending.run(props.slug, message()))) return;
    setSent(true);
    setTyped({});
  };
  return (
    <section aria-labelledby="contact">
      <SectionTitle id="contact" title={t("public.contact")} class="mb-3" />
      <Show
        when={!sent()}
        fallback={
          <Card tone="leaf" class="grid justify-items-start gap-3">
            <p role="status">{t("public.contact.sent")}</p>
            <Button tone="quiet" size="small" onClick={() => setSent(false)}>
              {t("public.contact.another")}
            </Button>
          </Card>
        }
      >
        <form onSubmit={submit} class="grid max-w-prose gap-4" novalidate>
          <div class="grid gap-4 sm:grid-cols-2">
            <TextInput
              label={t("public.contact.name")}
              name="name"
              autocomplete="name"
              required
              value={message().name}
              onInput={type("name")}
              error={wrong("name")}
            />
            <TextInput
              label={t("public.contact.email")}
              name="email"
              type="email"
              autocomplete="email"
              required
              value={message().email}
              onInput={type("email")}
              error={wrong("email")}
            />
          </div>
          <Textarea
            label={t("public.contact.body")}
            name="body"
            required
            maxlength={longestMessage}
            value={message().body}
            onInput={type("body")}
            error={wrong("body")}
          />
          <Show when={sending.error() && !isRefusedWith(sending.error(), "bad_input")}>
            <ErrorNotice title={refusalText(sending.error())} text={t("public.contact.kept")} />
          </Show>
          <Button type="submit" icon={Send} busy={sending.pending()} class="justify-self-start">
            {t("public.contact.send")}
          </Button>
        </form>
      </Show>
    </section>
  );
}
