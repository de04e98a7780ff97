import { t } from "../../i18n/t.ts";
import { Page } from "../../ui/page.tsx";
import { Spinner } from "../../ui/spinner.tsx";

/** The provider has not said yet how it ended. */
export function PaymentChecking(props: { slow: boolean }) {
  return (
    <Page title={t("checkout.returnTitle")} width="read">
      <div role="status" class="grid justify-items-center gap-3 py-12 text-center">
        <Spinner class="size-10!" />
        <p class="voice text-title-s">{t(props.slow ? "checkout.slow" : "checkout.checking")}</p>
        <p class="max-w-sm text-soft">{t(props.slow ? "checkout.slowText" : "checkout.checkingText")}</p>
      </div>
    </Page>
  );
}
