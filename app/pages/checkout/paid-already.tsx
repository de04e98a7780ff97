import CircleCheck from "lucide-solid/icons/circle-check";
import { t } from "../../i18n/t.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";

/** The cart that one came back to had been paid in the meantime. */
export function PaidAlready(props: { basketId: string; number: number }) {
  return (
    <Card tone="leaf" class="mb-6 flex gap-3.5">
      <CircleCheck class="mt-0.5 size-6 shrink-0 text-green" aria-hidden="true" />
      <div class="grid justify-items-start gap-3">
        <p role="status">{t("checkout.paidAlready", { number: props.number })}</p>
        <ButtonLink href={`/orders/${props.basketId}`} tone="secondary" size="small">
          {t("checkout.seeBasket")}
        </ButtonLink>
      </div>
    </Card>
  );
}
