import Navigation from "lucide-solid/icons/navigation";
import { Show } from "solid-js";
import type { Order } from "../../../core/contract/order.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { createNow } from "../../ui/clock.ts";
import { Pill } from "../../ui/pill.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { mapHref } from "../market/map-href.ts";
import { pickupText } from "../market/pickup-text.ts";

/** What one shows at the pickup: the number, large, and the code that the volunteers scan. */
export function PickupCard(props: { order: Order }) {
  const now = createNow("minute");
  const coming = () => props.order.status === "ordered" && props.order.distribution.pickupEndsAt > now();
  const facts = () => (
    <div class="min-w-0 flex-1">
      <p class="font-[620]">{pickupText(props.order.distribution)}</p>
      <p>{props.order.distribution.placeName}</p>
      <p class="text-soft empty:hidden">{props.order.placeAddress}</p>
      <a
        href={mapHref(props.order.distribution.placeName, props.order.placeAddress)}
        target="_blank"
        rel="noreferrer"
        class="mt-1 -ml-1 inline-flex min-h-11 items-center gap-2 rounded-s px-1 font-[600] text-green"
      >
        <Navigation class="size-5" aria-hidden="true" />
        {t("orders.onMap")}
      </a>
    </div>
  );
  return (
    <Show
      when={coming()}
      fallback={
        <Card tone="flat" class="grid gap-3">
          <OrderState order={props.order} />
          {facts()}
        </Card>
      }
    >
      <Card class="flex flex-col items-center gap-5 sm:flex-row sm:items-start">
        <div class="grid w-full max-w-52 shrink-0 justify-items-center gap-1 rounded-m bg-leaf p-3.5 text-green-ink">
          <QrCode
            value={`${window.location.origin}/q/${props.order.code}`}
            label={t("orders.qr", { number: props.order.number })}
            class="shadow-raised"
          />
          <p class="mt-1 text-small">{t("orders.showThis")}</p>
          <p class="voice num text-huge">{props.order.number}</p>
          <p class="text-center font-[600]">
            {props.order.customer.firstName} {props.order.customer.lastName}
          </p>
        </div>
        {facts()}
      </Card>
    </Show>
  );
}

function OrderState(props: { order: Order }) {
  const look = () => {
    if (props.order.status === "validated") return { tone: "leaf", text: t("orders.validated") } as const;
    if (props.order.status === "cancelled") return { tone: "red", text: t("orders.cancelled") } as const;
    return { tone: "warm", text: t("orders.beingChecked") } as const;
  };
  return (
    <p>
      <Pill tone={look().tone}>{look().text}</Pill>
    </p>
  );
}
