import CircleCheck from "lucide-solid/icons/circle-check";
import CircleDashed from "lucide-solid/icons/circle-dashed";
import CircleX from "lucide-solid/icons/circle-x";
import Send from "lucide-solid/icons/send";
import Sprout from "lucide-solid/icons/sprout";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { DistributionDetail } from "../../api/manage.ts";
import { saleStateAt } from "../../api/sale-state-at.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { createNow } from "../../ui/clock.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Icon } from "../../ui/icon.ts";
import { OptionalIcon } from "../../ui/optional-icon.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { AnswerForSheet } from "../answers/answer-for-sheet.tsx";
import { createAsking } from "../answers/create-asking.ts";
import { ProducerWindowSheet } from "../dates/producer-window-sheet.tsx";
import { useMarket } from "./market-rights.ts";

type Catalog = DistributionDetail["catalogs"][number];
type Answer = "yes" | "no" | "none";

const answerOf = (catalog: Catalog): Answer => catalog.answer ?? "none";
/** Who has not answered is what somebody can do something about. */
const order: readonly Answer[] = ["none", "yes", "no"];

const looks: Record<Answer, { icon: Icon; look: string }> = {
  yes: { icon: CircleCheck, look: "text-green" },
  none: { icon: CircleDashed, look: "text-carrot" },
  no: { icon: CircleX, look: "text-soft" },
};

/** Who comes, who does not, and whom one still has to ask. */
export function Participants(props: { date: DistributionDetail }) {
  const now = createNow("minute");
  const [closing, setClosing] = createSignal<Catalog>();
  const sorted = createMemo(() =>
    props.date.catalogs.toSorted((one, other) => order.indexOf(answerOf(one)) - order.indexOf(answerOf(other))),
  );
  const count = (answer: Answer) => props.date.catalogs.filter((catalog) => answerOf(catalog) === answer).length;
  const canAnswer = () => ["planned", "open"].includes(saleStateAt(props.date, now()));
  const { slug, may } = useMarket();
  const asking = createAsking(slug, () => props.date.id);
  const canAsk = () => may("market:manage") && canAnswer();
  const [speakingFor, setSpeakingFor] = createSignal<Catalog>();
  const confirmed = () => props.date.catalogs.every((one) => one.answer !== "yes" || one.stockConfirmedAt !== null);
  /** What is known of a producer's goods for that day. */
  const stockNote = (catalog: Catalog) => {
    if (catalog.answer !== "yes") return "";
    if (catalog.stockConfirmedAt !== null) return ` · ${t("answers.stockOk")}`;
    return catalog.stockAskedAt === null ? "" : ` · ${t("answers.stockWaits")}`;
  };
  return (
    <section aria-labelledby="participants" class="grid gap-2">
      <div>
        <SectionTitle id="participants" title={t("market.participants")} />
        <Show when={sorted().length > 0}>
          <p class="text-small text-soft">
            {t("market.participate", { n: count("yes") })}
            <Show when={count("none") > 0}>{` · ${t("market.notAnswered", { n: count("none") })}`}</Show>
          </p>
        </Show>
      </div>
      <Show when={canAsk() && sorted().length > 0}>
        <div class="flex flex-wrap gap-2 pb-1">
          <Show when={count("none") > 0}>
            <Button icon={Send} busy={asking.inviting()} onClick={() => asking.invite()}>
              {t("answers.inviteAll", { n: count("none") })}
            </Button>
          </Show>
          <Show when={count("yes") > 0 && !confirmed()}>
            <Button tone="secondary" busy={asking.askingStocks()} onClick={() => asking.askStocks()}>
              {t("answers.askStocks")}
            </Button>
          </Show>
        </div>
      </Show>
      <Show
        when={sorted().length > 0}
        fallback={<EmptyState icon={Sprout} title={t("market.noCatalog")} text={t("market.noCatalogText")} />}
      >
        <ul class="grid md:grid-cols-2 md:gap-x-8">
          <For each={sorted()}>
            {(catalog) => (
              <li class="flex min-h-16 flex-wrap items-center gap-x-3.5 gap-y-1 border-b border-hair py-2.5">
                <span class={looks[answerOf(catalog)].look}>
                  <OptionalIcon icon={looks[answerOf(catalog)].icon} class="size-6" />
                </span>
                <span class="min-w-0 flex-1 basis-40">
                  <a
                    href={`/p/${catalog.producerSlug}`}
                    class="leading-snug font-[620] underline-offset-4 hover:underline"
                  >
                    {catalog.producerName}
                  </a>
                  <span class="block text-small text-soft">
                    {catalog.catalogName}
                    {" · "}
                    {catalog.answer === "yes"
                      ? t("market.onSale", { n: catalog.offers })
                      : t(`market.answer.${answerOf(catalog)}`)}
                    <Show when={catalog.answer === null && catalog.invitedAt}>
                      {(at) => ` · ${t("answers.invitedOn", { when: formatNear(at(), now(), props.date.timeZone) })}`}
                    </Show>
                    {stockNote(catalog)}
                  </span>
                  <Show when={catalog.word}>
                    <q class="block text-small">{catalog.word}</q>
                  </Show>
                </span>
                <span class="flex flex-wrap gap-x-1 max-md:-ml-3.5 max-md:w-full">
                  <Show when={catalog.answer === "yes" && canAnswer() && may("sale:open")}>
                    <Button tone="quiet" size="small" onClick={() => setClosing(catalog)}>
                      {catalog.closesAt === null
                        ? t("dates.window")
                        : t("dates.windowUntil", { when: formatNear(catalog.closesAt, now(), props.date.timeZone) })}
                    </Button>
                  </Show>
                  <Show when={canAsk()}>
                    <Show when={catalog.answer === null}>
                      <Button
                        tone="quiet"
                        size="small"
                        aria-label={t(catalog.invitedAt === null ? "answers.inviteOne" : "answers.inviteAgain", {
                          name: catalog.producerName,
                        })}
                        onClick={() => asking.invite([catalog.catalogId])}
                      >
                        {t(catalog.invitedAt === null ? "answers.invite" : "answers.again")}
                      </Button>
                    </Show>
                    <Button
                      tone="quiet"
                      size="small"
                      aria-label={`${t("answers.answerFor")} (${catalog.producerName})`}
                      onClick={() => setSpeakingFor(catalog)}
                    >
                      {t("answers.answerFor")}
                    </Button>
                  </Show>
                </span>
                <Show when={catalog.answer === null && canAnswer()}>
                  <CopyButton
                    text={`${location.origin}/producer/${catalog.producerSlug}/sales`}
                    label={t("market.copyAnswerLink")}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <AnswerForSheet
        name={speakingFor()?.producerName ?? ""}
        answer={speakingFor()?.answer ?? null}
        open={speakingFor() !== undefined}
        onAnswer={(said) => {
          const one = speakingFor();
          if (one) void asking.answerFor(one.producerName, one.catalogId, said, one.answer ?? "none");
        }}
        onClose={() => setSpeakingFor(undefined)}
      />
      <Show when={closing()} keyed>
        {(catalog) => <ProducerWindowSheet date={props.date} catalog={catalog} onClose={() => setClosing(undefined)} />}
      </Show>
    </section>
  );
}
