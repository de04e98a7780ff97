import { createAsync, useAction, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { leaveOut, loadMarketCatalog, type MarketCatalog, relinkCatalog } from "../../api/catalogs.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { useSession } from "../../shell/session.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Pill } from "../../ui/pill.tsx";
import { SectionTitle } from "../../ui/section-title.tsx";
import { toast } from "../../ui/toast-list.ts";
import { ManagePage } from "../manage/manage-page.tsx";
import { useMarket } from "../manage/market-rights.ts";
import { GoodsRow } from "./goods-row.tsx";
import { UnlinkSheet } from "./unlink-sheet.tsx";

export default function MarketCatalogPage() {
  return (
    <LoadBoundary title={t("linking.title")} skeleton={<PageSkeleton />}>
      <LoadedCatalog />
    </LoadBoundary>
  );
}

function LoadedCatalog() {
  const { slug } = useMarket();
  const params = useParams<{ catalogId: string }>();
  const catalog = createAsync(() => loadMarketCatalog(slug(), params.catalogId));
  return <Show when={catalog()}>{(loaded) => <CatalogView catalog={loaded()} />}</Show>;
}

type Product = MarketCatalog["products"][number];

/** One catalog as a market sells it: what it leaves out, whom to call, and the end of the tie. */
function CatalogView(props: { catalog: MarketCatalog }) {
  const { slug, href } = useMarket();
  const session = useSession();
  const [unlinking, setUnlinking] = createSignal(false);
  const relinking = createAttempt(useAction(relinkCatalog));
  const contacts = () => [props.catalog.producer.phone, props.catalog.producer.contactEmail].filter(Boolean);
  const relink = async () => {
    const { name, id } = props.catalog;
    const market = session.market(slug())?.name ?? "";
    if (await relinking.run(slug(), id)) {
      toast({ text: () => t("linking.linked", { catalog: name, market }), tone: "good" });
    } else toast({ text: () => refusalText(relinking.error()), tone: "bad" });
  };
  return (
    <ManagePage
      title={props.catalog.name}
      over={`${props.catalog.producer.name} · ${props.catalog.producer.commune} · ${t("linking.catalogOf", { number: String(props.catalog.number) })}`}
      width="read"
      back={href("/catalogs")}
      backLabel={t("linking.backToCatalogs")}
      actions={
        <ButtonLink href={`/p/${props.catalog.producer.slug}`} tone="secondary" size="small">
          {t("linking.farmPage")}
        </ButtonLink>
      }
    >
      <div class="grid gap-8">
        <Show when={props.catalog.unlinkedAt !== null}>
          <Card tone="warm" role="note" class="grid justify-items-start gap-3">
            <p>{t("linking.unlinkedNow")}</p>
            <Button busy={relinking.pending()} onClick={relink}>
              {t("linking.relink")}
            </Button>
          </Card>
        </Show>
        <Show when={props.catalog.description}>
          <p class="whitespace-pre-line">{props.catalog.description}</p>
        </Show>
        <Show when={props.catalog.producer.payoutStatus !== "active"}>
          <Pill tone="warm" class="justify-self-start">
            {t("linking.accountNotReady")}
          </Pill>
        </Show>
        <Show when={contacts().length > 0}>
          <p>
            <span class="font-[640]">{t("linking.contactFarm")}</span> · {contacts().join(" · ")}
          </p>
        </Show>
        <Show when={props.catalog.unlinkedAt === null}>
          <section aria-labelledby="goods">
            <SectionTitle id="goods" title={t("linking.onSale")} class="mb-1" />
            <p class="mb-3 text-soft">{t("linking.onSaleText")}</p>
            <Show when={props.catalog.products.length > 0} fallback={<p class="text-soft">{t("linking.noProduct")}</p>}>
              <ul class="grid gap-1">
                <For each={props.catalog.products}>{(product) => <OnOff product={product} />}</For>
              </ul>
            </Show>
          </section>
          <div class="border-t border-line pt-4">
            <Button tone="quiet" onClick={() => setUnlinking(true)}>
              {t("linking.unlink")}
            </Button>
          </div>
        </Show>
      </div>
      <UnlinkSheet catalog={unlinking() ? props.catalog : undefined} onClose={() => setUnlinking(false)} />
    </ManagePage>
  );
}

function OnOff(props: { product: Product }) {
  const { slug } = useMarket();
  const change = useAction(leaveOut);
  const changing = createAttempt(change);
  const set = async (off: boolean) => {
    const { id, name } = props.product;
    if (!(await changing.run(slug(), id, off))) {
      toast({ text: () => refusalText(changing.error()), tone: "bad" });
      return;
    }
    toast({
      text: () => t(off ? "linking.leftOut" : "linking.takenIn", { name }),
      action: { label: t("common.undo"), run: () => void change(slug(), id, !off) },
    });
  };
  return (
    <GoodsRow
      product={props.product}
      faded={props.product.off}
      action={
        <label class="grid size-11 shrink-0 place-items-center">
          <input
            type="checkbox"
            class="size-7 accent-green"
            aria-label={props.product.name}
            checked={!props.product.off}
            disabled={changing.pending()}
            onChange={(event) => void set(!event.currentTarget.checked)}
          />
        </label>
      }
    />
  );
}
