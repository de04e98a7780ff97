import { createAsync, useAction, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { SaleOffering } from "../../../core/contract/participation.ts";
import { answerSales, loadSaleOffering } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn, formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { closesAtOf, daysEarlierChoices, draftOf, offeringOf } from "./offering-draft.ts";
import { ProductChoice } from "./product-choice.tsx";

export default function OfferingPage() {
  return (
    <LoadBoundary title={t("answers.offering")} skeleton={<PageSkeleton />}>
      <LoadedOffering />
    </LoadBoundary>
  );
}

function LoadedOffering() {
  const { slug } = useProducer();
  const params = useParams<{ distributionId: string }>();
  const sale = createAsync(() => loadSaleOffering(slug(), params.distributionId));
  return <Show when={sale()}>{(loaded) => <OfferingView sale={loaded()} />}</Show>;
}

/** What one date gets: everything or a choice, how much, until when, and a word to the market. */
function OfferingView(props: { sale: SaleOffering }) {
  const { slug, href } = useProducer();
  const navigate = useNavigate();
  const now = createNow("minute");
  const saving = createAttempt(useAction(answerSales));
  const [draft, setDraft] = createSignal(draftOf(props.sale));
  const zone = () => props.sale.distribution.timeZone;
  const save = async () => {
    const answer = {
      distributionId: props.sale.distribution.id,
      answer: "yes" as const,
      offering: offeringOf(draft()),
      closesAt: closesAtOf(draft(), props.sale),
      word: draft().word,
    };
    if (!(await saving.run(slug(), [answer]))) return;
    toast({
      text: () => t("answers.offeringSaved", { day: formatLongDayOn(props.sale.distribution.pickupOn) }),
      tone: "good",
    });
    navigate(href("/sales"));
  };
  return (
    <Page
      title={t("answers.offering")}
      over={`${props.sale.marketName} · ${formatLongDayOn(props.sale.distribution.pickupOn)}`}
      back={href("/sales")}
      backLabel={t("producer.sales")}
      width="read"
    >
      <Show
        when={props.sale.products.length > 0}
        fallback={<EmptyState title={t("answers.noProduct")} text={t("answers.noProductText")} />}
      >
        <div class="grid gap-6">
          <Segmented
            label={t("answers.offering")}
            options={[
              { value: "whole", label: t("answers.wholeCatalog") },
              { value: "chosen", label: t("answers.iChoose") },
            ]}
            value={draft().whole ? "whole" : "chosen"}
            onChange={(value) => setDraft({ ...draft(), whole: value === "whole" })}
          />
          <ul class="grid">
            <For each={props.sale.products}>
              {(product) => <ProductChoice product={product} draft={draft()} onChange={setDraft} />}
            </For>
          </ul>
          <Show when={daysEarlierChoices(props.sale).length > 1}>
            <Select
              label={t("answers.ownClose")}
              hint={t("answers.ownCloseText")}
              options={daysEarlierChoices(props.sale).map((days) => ({
                value: String(days),
                label:
                  days === 0
                    ? t("answers.closeWithSale", { when: formatNear(props.sale.distribution.closesAt, now(), zone()) })
                    : formatNear(closesAtOf({ ...draft(), daysEarlier: days }, props.sale) ?? 0, now(), zone()),
              }))}
              value={String(draft().daysEarlier)}
              onChange={(days) => setDraft({ ...draft(), daysEarlier: Number(days) })}
            />
          </Show>
          <Textarea
            label={t("answers.word")}
            optional
            rows={2}
            maxlength={500}
            value={draft().word}
            onInput={(word) => setDraft({ ...draft(), word })}
          />
          <Show when={saving.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
          <div class="sticky bottom-20 md:bottom-6">
            <Button
              size="cta"
              busy={saving.pending()}
              disabled={!draft().whole && draft().variants.size === 0}
              onClick={save}
            >
              {t("answers.comeWith", {
                n: draft().whole
                  ? props.sale.products.filter((one) => !one.off).length
                  : props.sale.products.filter((one) => one.variants.some(({ id }) => draft().variants.has(id))).length,
              })}
            </Button>
          </div>
        </div>
      </Show>
    </Page>
  );
}
