import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { useProducer } from "./producer-rights.ts";

const statuses = ["missing", "pending", "restricted"] as const;

/** Without an account that can receive money every payout waits: it is said before it happens. */
export function AccountNotice(props: { status: string }) {
  const { href, mayOpenAccount } = useProducer();
  const wanting = () => statuses.find((status) => status === props.status);
  return (
    <Show when={wanting()}>
      {(status) => (
        <div class="grid gap-1 rounded-l bg-apricot p-5">
          <p class="font-[640] text-carrot-ink">{t("producer.accountNotReady")}</p>
          <p>{t(`producer.account.${status()}`)}</p>
          <Show when={mayOpenAccount()}>
            <p class="mt-2">
              <ButtonLink href={href("/payouts")} size="small">
                {t("producer.accountGo")}
              </ButtonLink>
            </p>
          </Show>
        </div>
      )}
    </Show>
  );
}
