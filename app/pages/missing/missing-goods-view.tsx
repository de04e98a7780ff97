import { revalidate } from "@solidjs/router";
import PackageX from "lucide-solid/icons/package-x";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { MissingGoods } from "../../../core/contract/missing.ts";
import { cents } from "../../../core/money/cents.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { announceMissing, loadMissingGoods } from "../../api/missing.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { formatDayOn, formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { ListRow } from "../../ui/list-row.tsx";
import { Page } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { toast } from "../../ui/toast-list.ts";
import { type Good, shortOf } from "./short-of.ts";

const one = milli(1000);
const tenth = milli(100);

export function MissingGoodsView(props: {
  loaded: MissingGoods;
  distributionId: string;
  producer?: string | undefined;
  back: string;
}) {
  const now = createNow("minute");
  const farms = createMemo(() => [...Map.groupBy(props.loaded.goods, (good) => good.producerId).values()]);
  /** What is being announced: one good, or all of a farm. */
  const [chosen, setChosen] = createSignal<readonly Good[]>([]);
  const zone = () => props.loaded.distribution.timeZone;
  const sub = (good: Good) => {
    const told =
      good.told === null
        ? t("missing.inBaskets", { n: good.parts.length })
        : t("missing.toldBy", { name: good.told.byName, when: formatNear(good.told.at, now(), zone()) });
    // Two packings of one product are two rows.
    return [good.variantLabel, told].filter((part) => part !== "").join(" · ");
  };
  return (
    <Page
      title={t("missing.announceTitle")}
      over={`${props.loaded.market.name} · ${formatDayOn(props.loaded.distribution.pickupOn)}`}
      lead={props.loaded.isOver ? t("missing.overText") : t("missing.announceText")}
      back={props.back}
      width="read"
    >
      <Show
        when={farms().length > 0}
        fallback={<EmptyState icon={PackageX} title={t("missing.nobody")} text={t("missing.nobodyText")} />}
      >
        <div class="grid gap-6">
          <For each={farms()}>
            {(goods) => (
              <section>
                <SectionTitle
                  look="label"
                  title={goods[0]?.producerName}
                  class="items-center! px-2.5"
                  aside={
                    <Show when={!props.loaded.isOver && goods.length > 1}>
                      <Button tone="quiet" size="small" onClick={() => setChosen(goods)}>
                        {t("missing.allGoods")}
                      </Button>
                    </Show>
                  }
                />
                <ul>
                  <For each={goods}>
                    {(good) => (
                      <li>
                        <ListRow
                          tone={good.told === null ? "plain" : "warm"}
                          {...(!props.loaded.isOver && { onClick: () => setChosen([good]) })}
                          lead={<Picture picture={good.picture} tint={good.tint} size="small" />}
                          title={good.productName}
                          sub={sub(good)}
                          trail={<span class="num font-[640]">{formatMilli(good.quantityMilli, unitOf(good))}</span>}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </div>
      </Show>
      <Sheet
        open={chosen().length > 0}
        onClose={() => setChosen([])}
        title={t("missing.announceOf", { name: nameOf(chosen()) })}
        size="small"
      >
        <Show when={chosen().length > 0}>
          <Announce
            goods={chosen()}
            distributionId={props.distributionId}
            producer={props.producer}
            onDone={() => setChosen([])}
          />
        </Show>
      </Sheet>
    </Page>
  );
}

const unitOf = (good: Good): string => (good.kind === "weighed" ? "piece" : good.unit);
const nameOf = (goods: readonly Good[]): string =>
  (goods.length === 1 ? goods[0]?.productName : goods[0]?.producerName) ?? "";

/** How many there will be, who is told, how much comes back; then one press. */
function Announce(props: {
  goods: readonly Good[];
  distributionId: string;
  producer: string | undefined;
  onDone: () => void;
}) {
  const only = () => (props.goods.length === 1 ? props.goods[0] : undefined);
  const [have, setHave] = createSignal<Milli>(milli(0));
  const short = createMemo(() => shortOf(props.goods, have()));
  const telling = createAttempt(async () => {
    const goods = props.goods.map(({ offerId }) => ({ offerId, haveMilli: only() === undefined ? 0 : have() }));
    return await announceMissing(props.distributionId, props.producer, goods);
  });
  const tell = async () => {
    const told = await telling.run();
    if (told === undefined) return;
    toast({ text: t("missing.told", { n: told.value.baskets, amount: formatCents(cents(told.value.backCents)) }) });
    props.onDone();
    await revalidate(loadMissingGoods.key);
  };
  return (
    <div class="grid gap-5">
      <Show when={only()}>
        {(good) => (
          <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span class="text-soft">
              {t("missing.willHave", { ordered: formatMilli(good().quantityMilli, unitOf(good())) })}
            </span>
            <Stepper
              label={t("missing.willHaveLabel", { name: good().productName })}
              value={have()}
              step={["kg", "l"].includes(unitOf(good())) ? tenth : one}
              max={good().quantityMilli}
              unit={unitOf(good())}
              onChange={setHave}
            />
          </div>
        )}
      </Show>
      <p>{t("missing.announceWhat", { n: short().baskets, amount: formatCents(short().backCents) })}</p>
      <Show when={have() > 0}>
        <p class="text-small text-soft">{t("missing.announceOrder")}</p>
      </Show>
      <Show when={telling.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
      <Button
        tone="danger"
        size="large"
        full
        busy={telling.pending()}
        disabled={short().baskets === 0}
        onClick={() => void tell()}
      >
        {t("missing.tell", { n: short().baskets })}
      </Button>
    </div>
  );
}
