import { useAction } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { linkCatalog, type PublicCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Pill } from "../../ui/pill.tsx";
import { toast } from "../../ui/toast-list.ts";
import { AskSheet } from "./ask-sheet.tsx";

type MyMarket = PublicCatalog["myMarkets"][number];

export interface LinkChoiceProps {
  catalog: PublicCatalog;
  /** The secret of the link that was opened; empty for a number alone. */
  token: string;
  /** One market only, where one is in its pages already. */
  only?: string | undefined;
  onLinked?: (() => void) | undefined;
}

/** Each market that one runs with what it may do: connect, ask, or see that it is done. */
export function LinkChoice(props: LinkChoiceProps) {
  const markets = () =>
    props.catalog.myMarkets.filter((market) => props.only === undefined || market.slug === props.only);
  const [asking, setAsking] = createSignal<MyMarket>();
  return (
    <Show
      when={markets().length > 0}
      fallback={
        <div class="grid justify-items-start gap-3">
          <p class="text-soft">{t("linking.noMarket")}</p>
          <ButtonLink href="/start" tone="secondary">
            {t("linking.startMarket")}
          </ButtonLink>
        </div>
      }
    >
      <ul class="grid gap-3">
        <For each={markets()}>
          {(market) => (
            <li class="grid justify-items-start gap-2">
              <MarketWay {...props} market={market} onAsk={() => setAsking(market)} />
            </li>
          )}
        </For>
      </ul>
      <AskSheet
        market={asking()?.slug}
        farm={props.catalog.producer.name}
        ask={{ by: "number", number: props.catalog.number }}
        onClose={() => setAsking(undefined)}
      />
    </Show>
  );
}

function MarketWay(props: LinkChoiceProps & { market: MyMarket; onAsk: () => void }) {
  const linking = createAttempt(useAction(linkCatalog));
  const direct = () => props.catalog.byLink || props.catalog.byNumber === "link";
  const link = async () => {
    const token = props.catalog.byLink ? props.token : "";
    const { catalog, market } = props;
    if (!(await linking.run(market.slug, catalog.number, token))) return;
    toast({ text: () => t("linking.linked", { catalog: catalog.name, market: market.name }), tone: "good" });
    props.onLinked?.();
  };
  return (
    <Show
      when={!props.market.linked}
      fallback={
        <>
          <Pill>{t("linking.linkedAlready", { market: props.market.name })}</Pill>
          <ButtonLink href={`/manage/${props.market.slug}/catalogs/${props.catalog.id}`} tone="secondary" size="small">
            {t("linking.see")}
          </ButtonLink>
        </>
      }
    >
      <Show
        when={direct()}
        fallback={
          <Show when={!props.market.asked} fallback={<Pill tone="warm">{t("linking.waiting")}</Pill>}>
            <p class="text-soft">{t("linking.askFirst")}</p>
            <Button onClick={props.onAsk}>{t("linking.ask")}</Button>
          </Show>
        }
      >
        <Button size="large" busy={linking.pending()} onClick={link}>
          {t("linking.link", { market: props.market.name })}
        </Button>
      </Show>
      <Show when={linking.error()}>{(error) => <ErrorNotice title={refusalText(error())} />}</Show>
    </Show>
  );
}
