import { createEffect, createResource, createSignal, on, Show } from "solid-js";
import type { OrderNeed } from "../../../core/market/order-needs.ts";
import { loadTerms } from "../../api/market-settings.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { Prose } from "../market/prose.tsx";

export interface Given {
  phone?: string;
  address?: string;
  agreesTo?: number;
}

export interface OrderNeedsSheetProps {
  slug: string;
  /** Empty = closed. */
  missing: readonly OrderNeed[];
  onGiven: (given: Given) => void;
  onClose: () => void;
}

const isPhone = (text: string) => /^\+?[0-9 .()-]{6,24}$/.test(text.trim());

/** Exactly what the market asks for and does not know yet, in the place where it is missing; it stays on the account. */
export default function OrderNeedsSheet(props: OrderNeedsSheetProps) {
  const needs = (need: OrderNeed) => props.missing.includes(need);
  const [phone, setPhone] = createSignal("");
  const [address, setAddress] = createSignal("");
  const [agreed, setAgreed] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const [terms, { refetch }] = createResource(
    () => (needs("terms") ? props.slug : undefined),
    (slug) => loadTerms(slug),
  );
  // Other needs, or terms that changed meanwhile: what was judged and ticked was something else.
  createEffect(
    on(
      () => props.missing,
      () => {
        setTried(false);
        setAgreed(false);
      },
    ),
  );
  const version = () => (terms.error === undefined ? terms()?.version : undefined);
  const good = () => ({
    phone: !needs("phone") || isPhone(phone()),
    address: !needs("address") || address().trim().length >= 5,
    terms: !needs("terms") || (agreed() && version() !== undefined),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { phone: goodPhone, address: goodAddress, terms: goodTerms } = good();
    if (!(goodPhone && goodAddress && goodTerms)) return;
    const agreesTo = version();
    props.onGiven({
      ...(needs("phone") && { phone: phone().trim() }),
      ...(needs("address") && { address: address().trim() }),
      ...(needs("terms") && agreesTo !== undefined && { agreesTo }),
    });
  };
  const told = (isGood: boolean, text: string) => (tried() && !isGood ? text : undefined);
  return (
    <Sheet
      open={props.missing.length > 0}
      onClose={() => props.onClose()}
      title={t("checkout.needs")}
      size="small"
      footer={
        <Button type="submit" form="order-needs" size="cta">
          {t("checkout.needsGo")}
        </Button>
      }
    >
      <form id="order-needs" onSubmit={send} novalidate class="grid gap-5">
        <p class="text-soft">{t("checkout.needsWhy")}</p>
        <Show when={needs("phone")}>
          <TextInput
            label={t("checkout.phone")}
            type="tel"
            autocomplete="tel"
            required
            value={phone()}
            onInput={setPhone}
            error={told(good().phone, t("checkout.phoneWrong"))}
          />
        </Show>
        <Show when={needs("address")}>
          <TextInput
            label={t("checkout.address")}
            hint={t("checkout.addressHint")}
            autocomplete="street-address"
            required
            maxlength={300}
            value={address()}
            onInput={setAddress}
            error={told(good().address, t("checkout.addressWrong"))}
          />
        </Show>
        <Show when={needs("terms")}>
          <Show
            when={!terms.error}
            fallback={
              <ErrorNotice title={refusalText(terms.error)} retry={() => void refetch()} retrying={terms.loading} />
            }
          >
            <section
              aria-label={t("checkout.terms")}
              tabindex="0"
              class="max-h-64 overflow-y-auto rounded-m bg-hair p-4"
            >
              <Prose text={terms()?.body ?? t("common.loading")} />
            </section>
            <Checkbox
              label={t("checkout.agree")}
              checked={agreed()}
              onChange={setAgreed}
              error={told(good().terms, t("checkout.agreeWrong"))}
            />
          </Show>
        </Show>
      </form>
    </Sheet>
  );
}
