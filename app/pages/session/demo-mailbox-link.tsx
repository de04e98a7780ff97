import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { useSession } from "../../shell/session.tsx";

/** On the demo no mail leaves the machine: they all lie here. */
export function DemoMailboxLink(props: { email: string }) {
  const session = useSession();
  return (
    <Show when={session.info()?.demo}>
      <p class="rounded-m bg-sky p-4 text-sky-ink">
        {t("account.demoMail")}{" "}
        <a
          href={`/dev/mail?to=${encodeURIComponent(props.email.trim())}`}
          target="_blank"
          rel="noreferrer"
          class="font-[640] underline underline-offset-4"
        >
          {t("account.openMailbox")}
        </a>
      </p>
    </Show>
  );
}
