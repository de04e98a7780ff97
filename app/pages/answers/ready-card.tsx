import { createAsync, useAction } from "@solidjs/router";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import { For, type JSX, Show, Suspense } from "solid-js";
import type { Readiness } from "../../../core/contract/participation.ts";
import { readiness } from "../../api/answers.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { publishDates } from "../../api/dates.ts";
import { assignDuty, type ManagedDistribution } from "../../api/manage.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatLongDayOn } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast-list.ts";
import { createRenewal } from "../manage/create-renewal.ts";
import { useMarket } from "../manage/market-rights.ts";
import { createAsking } from "./create-asking.ts";

const renewMs = 10_000;

/** DIS-1. Past dates that nobody validated yet, and how many there may be. */
interface Unvalidated {
  n: number;
  limit: number;
}

/** "Samedi est-il prêt ?": each thing that is missing with the one touch that mends it. */
export function ReadyCard(props: { date: ManagedDistribution; unvalidated: Unvalidated; class?: string }) {
  const loaded = createAsync(() => readiness.load(props.date.id));
  createRenewal(() => readiness.renew(props.date.id), renewMs);
  return (
    <Suspense>
      <Show when={loaded()}>
        {(found) => (
          <ReadyView date={props.date} unvalidated={props.unvalidated} ready={found()} class={props.class ?? ""} />
        )}
      </Show>
    </Suspense>
  );
}

function ReadyView(props: { date: ManagedDistribution; unvalidated: Unvalidated; ready: Readiness; class: string }) {
  const { slug, href, may } = useMarket();
  const asking = createAsking(slug, () => props.date.id);
  const naming = createAttempt(useAction(assignDuty));
  const name = async (userId: string) => {
    if (await naming.run(props.date.id, { userId, task: "lead" })) return;
    const why = naming.error();
    toast({ text: () => refusalText(why), tone: "bad" });
  };
  const publishing = createAttempt(useAction(publishDates));
  const publish = async () => {
    const done = await publishing.run(slug(), [props.date.id]);
    const why = publishing.error();
    if (done) toast({ text: () => t("answers.readyPublished"), tone: "good" });
    else toast({ text: () => refusalText(why), tone: "bad" });
  };
  const can = () => may("market:manage");
  /** Only the weekday: "Samedi est-il prêt ?". */
  const day = () =>
    (formatLongDayOn(props.date.pickupOn).split(" ")[0] ?? "").replace(/^./, (first) => first.toUpperCase());
  const asked = () => props.date.state === "planned" || props.date.state === "open";
  const stocks = () => {
    const { stocksConfirmed: confirmed, coming: all, stocksAsked } = props.ready;
    return stocksAsked > 0
      ? t("answers.readyStocksAsked", { confirmed, all, asked: stocksAsked })
      : t("answers.readyStocks", { confirmed, all });
  };
  return (
    <Card as="section" aria-labelledby="ready" class={`grid gap-3 ${props.class}`}>
      <h2 id="ready" class="text-title-s">
        {t("answers.ready", { day: day() })}
      </h2>
      <ul class="grid">
        <Show when={props.date.state === "draft"}>
          <Line ok={false} text={t("answers.readyDraft")}>
            <Show when={can()}>
              <Button size="small" busy={publishing.pending()} onClick={publish}>
                {t("answers.publish")}
              </Button>
            </Show>
            <ButtonLink href={href(`/distributions/${props.date.id}`)} tone="secondary" size="small">
              {t("answers.see")}
            </ButtonLink>
          </Line>
        </Show>
        <Show when={props.date.held}>
          <Line ok={false} text={t("answers.readyHeld", props.unvalidated)}>
            <ButtonLink href={href("/distributions?show=past")} size="small">
              {t("answers.validatePast")}
            </ButtonLink>
          </Line>
        </Show>
        <Line
          ok={props.ready.catalogs > 0 && props.ready.answered === props.ready.catalogs}
          text={
            props.ready.catalogs === 0
              ? t("answers.readyNobody")
              : t("answers.readyAnswers", { answered: props.ready.answered, all: props.ready.catalogs })
          }
        >
          <Show when={can() && asked() && props.ready.answered < props.ready.catalogs}>
            <Button tone="secondary" size="small" busy={asking.inviting()} onClick={() => asking.invite()}>
              {t("answers.invite")}
            </Button>
          </Show>
        </Line>
        <Line
          ok={props.ready.lead !== null}
          text={
            props.ready.lead === null ? t("answers.readyNoLead") : t("answers.readyLead", { name: props.ready.lead })
          }
        >
          <Show when={can() && props.ready.lead === null}>
            <For each={props.ready.leads}>
              {(one) => (
                <Button tone="secondary" size="small" busy={naming.pending()} onClick={() => name(one.userId)}>
                  {t("answers.nameLead", { name: one.firstName })}
                </Button>
              )}
            </For>
          </Show>
        </Line>
        <Show when={props.ready.coming > 0}>
          <Line ok={props.ready.stocksConfirmed === props.ready.coming} text={stocks()}>
            <Show when={can() && asked() && props.ready.stocksConfirmed < props.ready.coming}>
              <Button tone="secondary" size="small" busy={asking.askingStocks()} onClick={() => asking.askStocks()}>
                {t("answers.ask")}
              </Button>
            </Show>
          </Line>
        </Show>
        <Line
          ok={props.ready.offers > 0 && props.ready.priceChanged === 0 && props.ready.soldOut === 0}
          text={goodsText(props.ready)}
        />
      </ul>
    </Card>
  );
}

/** What is on sale: nothing, sold out, at other prices than the catalog's, or all right. */
function goodsText({ offers, soldOut, priceChanged }: Readiness): string {
  if (offers === 0) return t("answers.readyNoOffers");
  const parts = [
    ...(soldOut > 0 ? [t("answers.readySoldOut", { n: soldOut })] : []),
    ...(priceChanged > 0 ? [t("answers.readyPriceChanged", { n: priceChanged })] : []),
  ];
  return parts.length === 0 ? t("answers.readyPrices") : parts.join(" · ");
}

function Line(props: { ok: boolean; text: string; children?: JSX.Element }) {
  return (
    <li class="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-2 border-b border-hair py-1.5 last:border-0">
      <Show when={props.ok} fallback={<CircleAlert class="size-5.5 shrink-0 text-carrot" aria-hidden="true" />}>
        <CircleCheck class="size-5.5 shrink-0 text-green" aria-hidden="true" />
      </Show>
      <span class="min-w-0 flex-1 basis-40">{props.text}</span>
      <span class="flex flex-wrap gap-2">{props.children}</span>
    </li>
  );
}
