import ArrowLeft from "lucide-solid/icons/arrow-left";
import { createMemo, createSignal, For, Show } from "solid-js";
import { isRefusal } from "../../../core/contract/codes.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { orderedAmounts } from "../../../core/line/line-amounts.ts";
import { type Cents, cents, minCents } from "../../../core/money/cents.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import type { LeftOffer } from "../../api/extras.ts";
import { newUuid } from "../../api/new-uuid.ts";
import { explain } from "../../i18n/explain.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatMilli, perUnit } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { find, findable } from "../../search/word-search.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import { Picture } from "../../ui/picture.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import { createLeftOffers } from "./left-offers.ts";
import { offerTerms } from "./offer-terms.ts";

export interface AddSheetProps {
  open: boolean;
  basket: number;
  /** What the new line is taken instead of. */
  replaces?: BasketLine | undefined;
  onClose: () => void;
}

/** Goods from what is left: found by name, how many, at which price, added. */
export function AddSheet(props: AddSheetProps) {
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={props.replaces ? t("extra.replaceTitle", { name: props.replaces.productName }) : t("extra.addTitle")}
    >
      <Show when={props.open}>
        <Choosing {...props} />
      </Show>
    </Sheet>
  );
}

function Choosing(props: AddSheetProps) {
  const { board } = useBoard();
  const list = createLeftOffers(() => board.facts()?.distributionId);
  const [query, setQuery] = createSignal("");
  const [chosen, setChosen] = createSignal<LeftOffer>();
  const words = createMemo(() =>
    (list()?.offers ?? []).map((offer) => findable(offer, offer.productName, offer.variantLabel, offer.producerName)),
  );
  return (
    <Show
      when={chosen()}
      fallback={
        <div class="grid gap-3">
          <SearchField label={t("extra.search")} value={query()} onInput={setQuery} />
          <Show when={list()} fallback={<SkeletonRows count={5} />}>
            {(read) => (
              <>
                <Show when={read().isOld}>
                  <p class="rounded-m bg-apricot px-4 py-3">
                    {read().offers.length === 0 ? t("extra.leftUnknown") : t("extra.leftLast")}
                  </p>
                </Show>
                <ul class="grid gap-1">
                  <For
                    each={find(words(), query())}
                    fallback={<li class="py-6 text-center text-soft">{read().isOld ? "" : t("extra.noneLeft")}</li>}
                  >
                    {(offer) => (
                      <li>
                        <button
                          type="button"
                          onClick={() => setChosen(offer)}
                          class="flex min-h-16 w-full items-center gap-3 rounded-m px-2 py-1.5 text-left hover:bg-hair"
                        >
                          <Picture picture={offer.picture} tint={offer.tint} size="small" />
                          <span class="min-w-0 flex-1">
                            <span class="block leading-tight font-[600]">{offer.productName}</span>
                            <span class="block truncate text-small text-soft">
                              {[offer.variantLabel, offer.producerName].filter(Boolean).join(" · ")}
                            </span>
                          </span>
                          <span class="num grid justify-items-end text-right">
                            <span class="font-[600]">{formatCents(offer.priceCents)}</span>
                            <span class="text-small text-soft">
                              {offer.leftMilli === null
                                ? perUnit(offer.kind === "weighed" ? "kg" : offer.unit)
                                : t("extra.left", { quantity: formatMilli(offer.leftMilli, countUnit(offer)) })}
                            </span>
                          </span>
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </>
            )}
          </Show>
        </div>
      }
    >
      {(offer) => <HowMany {...props} offer={offer()} onBack={() => setChosen(undefined)} />}
    </Show>
  );
}

const countUnit = (offer: LeftOffer): string => (offer.kind === "weighed" ? "piece" : offer.unit);

function HowMany(props: AddSheetProps & { offer: LeftOffer; onBack: () => void }) {
  const { board } = useBoard();
  const offer = () => props.offer;
  const [quantity, setQuantity] = createSignal<Milli>(offer().stepMilli);
  const [price, setPrice] = createSignal<"own" | "former">("own");
  const own = createMemo(() => orderedAmounts(offerTerms(offer()), quantity(), "maximum"));
  const former = (): Cents | undefined => props.replaces?.chargedCents;
  const atFormer = () => price() === "former" && (former() ?? cents(0)) < own().chargedCents;
  const amount = () => (atFormer() ? minCents(own().estimateCents, former() ?? cents(0)) : own().estimateCents);
  const difference = () => cents(own().estimateCents - (props.replaces?.estimateCents ?? 0));
  const ownText = () =>
    difference() > 0
      ? t("extra.ownPriceMore", { amount: formatCents(difference()) })
      : difference() < 0
        ? t("extra.ownPriceLess", { amount: formatCents(cents(-difference())) })
        : undefined;
  const add = () => {
    const basketId = board.basket(props.basket)?.id;
    if (basketId === undefined) return;
    const name = offer().productName;
    const number = props.basket;
    void board
      .send({
        kind: "add_line",
        basketId,
        lineId: newUuid(),
        offerId: offer().id,
        quantityMilli: quantity(),
        ...(props.replaces && { replaces: props.replaces.ref }),
        ...(atFormer() && { atFormerPrice: true }),
      })
      .then((outcome) => {
        if (isRefusal(outcome))
          toast({
            text: () => `${name} · ${t("board.refused", { number, why: explain(outcome.refused) })}`,
            tone: "bad",
            seconds: 10,
          });
      });
    props.onClose();
  };
  return (
    <div class="grid gap-5">
      <div class="flex items-center gap-3">
        <Picture picture={offer().picture} tint={offer().tint} size="small" />
        <p class="min-w-0 flex-1">
          <span class="block text-lead leading-tight font-[620]">{offer().productName}</span>
          <span class="block text-small text-soft">
            {[offer().variantLabel, offer().producerName].filter(Boolean).join(" · ")}
          </span>
        </p>
        <Button tone="quiet" size="small" icon={ArrowLeft} onClick={() => props.onBack()}>
          {t("extra.back")}
        </Button>
      </div>
      <div class="grid justify-items-center gap-2">
        <p class="text-small text-soft">{t("extra.quantity")}</p>
        <Stepper
          label={offer().productName}
          value={quantity()}
          step={offer().stepMilli}
          min={offer().stepMilli}
          max={offer().leftMilli ?? undefined}
          unit={countUnit(offer())}
          onChange={setQuantity}
        />
      </div>
      <Show when={props.replaces && former() !== undefined && (former() ?? 0) < own().chargedCents && props.replaces}>
        {(line) => (
          <ChoiceCards
            label={t("extra.price")}
            value={price()}
            onChange={setPrice}
            choices={[
              {
                value: "own",
                title: t("extra.ownPrice", { amount: formatCents(own().estimateCents) }),
                text: ownText(),
              },
              {
                value: "former",
                title: t("extra.formerPrice", { name: line().productName, amount: formatCents(line().chargedCents) }),
                text: t("extra.formerPriceText"),
              },
            ]}
          />
        )}
      </Show>
      <Button size="cta" class="num" onClick={add}>
        {props.replaces
          ? t("extra.replaceAmount", { amount: formatCents(amount()) })
          : t(offer().kind === "weighed" ? "extra.addAbout" : "extra.addAmount", { amount: formatCents(amount()) })}
      </Button>
    </div>
  );
}
