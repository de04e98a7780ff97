import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";

const statuses = ["missing", "pending", "restricted"] as const;

/** Without an account that can receive money every payout waits: it is said before it happens. */
export function AccountNotice(props: { status: string }) {
  const wanting = () => statuses.find((status) => status === props.status);
  return (
    <Show when={wanting()}>
      {(status) => (
        <div class="grid gap-1 rounded-l bg-apricot p-5">
          <p class="font-[640] text-carrot-ink">{t("producer.accountNotReady")}</p>
          <p>{t(`producer.account.${status()}`)}</p>
        </div>
      )}
    </Show>
  );
}
