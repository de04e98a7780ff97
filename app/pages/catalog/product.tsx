import { createAsync, useAction, useNavigate, useParams, useSearchParams } from "@solidjs/router";
import Copy from "lucide-solid/icons/copy";
import { createSignal, Show } from "solid-js";
import type { CatalogProduct, CatalogProducts } from "../../../core/contract/product.ts";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { changeProductSale, loadProducts, loadWeights, removeProduct, saveProducts } from "../../api/products.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatGrams } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import { ProductDates } from "./product-dates.tsx";
import { copyOf, type DraftProblem, draftOf, emptyDraft, inputOf, type ProductDraft } from "./product-draft.ts";
import { ProductForm } from "./product-form.tsx";
import { FrozenNote, ProductSales } from "./product-sales.tsx";
import { whyRefused } from "./why-refused.ts";

const FORM = "product-form";

/** One product: new (also as a copy of another), or one of the catalog's. */
export default function ProductPage() {
  return (
    <LoadBoundary title={t("catalog.newProduct")} skeleton={<PageSkeleton />}>
      <LoadedProduct />
    </LoadBoundary>
  );
}

function LoadedProduct() {
  const params = useParams<{ slug: string; catalogId: string; productId: string }>();
  const [search] = useSearchParams<{ copy?: string }>();
  const loaded = createAsync(() => loadProducts(params.slug, params.catalogId));
  const found = (catalog: CatalogProducts) => catalog.products.find(({ id }) => id === params.productId);
  const start = (catalog: CatalogProducts): ProductDraft => {
    const copied = catalog.products.find(({ id }) => id === search.copy);
    const product = found(catalog);
    return product ? draftOf(product) : copied ? copyOf(copied) : emptyDraft();
  };
  return (
    <Show when={loaded()}>
      {(catalog) => (
        // Another product, or the same one saved: a new form.
        <Show when={`${params.productId} ${search.copy ?? ""} ${found(catalog())?.revision ?? ""}`} keyed>
          {(_) => <ProductView catalog={catalog()} product={found(catalog())} start={start(catalog())} />}
        </Show>
      )}
    </Show>
  );
}

function ProductView(props: { catalog: CatalogProducts; product: CatalogProduct | undefined; start: ProductDraft }) {
  const producer = useProducer();
  const navigate = useNavigate();
  const place = { slug: producer.slug(), catalogId: props.catalog.catalog.id };
  const path = (more: string) => producer.href(`/catalogs/${place.catalogId}${more}`);
  const [draft, setDraft] = createSignal(props.start);
  const [problems, setProblems] = createSignal<readonly DraftProblem[]>([]);
  const saving = createAttempt(useAction(saveProducts));
  const removing = createAttempt(useAction(removeProduct));
  const changeSale = useAction(changeProductSale);

  const change = (next: ProductDraft) => {
    saving.clear();
    setDraft(next);
    // What was wrong and was mended is no longer said.
    if (problems().length > 0) setProblems(problemsOf(next));
  };
  const save = async () => {
    const checked = inputOf(draft());
    if ("problems" in checked) {
      setProblems(checked.problems);
      queueMicrotask(() => document.querySelector<HTMLElement>(`#${FORM} [aria-invalid]`)?.focus());
      return;
    }
    const { name } = checked.input;
    const saved = await saving.run(place, [checked.input]);
    if (!saved) return;
    const { openSales, productIds } = saved.value;
    const productId = productIds[0] ?? "";
    const isNew = props.product === undefined;
    // A new product meets open sales only by this touch; a changed one is put back from its own page.
    const alsoNow = async () => {
      for (const id of openSales) await changeSale({ ...place, productId }, id, "add");
      toast({ text: () => t("catalog.nowOnSale", { name }), tone: "good" });
    };
    toast({
      text: () => (isNew ? t("catalog.addedToSales", { name }) : t("catalog.saved", { name })),
      tone: "good",
      ...(isNew && openSales.length > 0 ? { action: { label: t("catalog.alsoNow"), run: () => void alsoNow() } } : {}),
    });
    navigate(path(""));
  };
  const remove = async () => {
    const { product } = props;
    if (!product) return;
    const removed = await removing.run({ ...place, productId: product.id });
    if (!removed) return;
    const key = removed.value === "gone" ? "catalog.removedGone" : "catalog.removedRetired";
    toast({ text: () => t(key, { name: product.name }), tone: "good" });
    navigate(path(""));
  };
  const putBack = () => {
    change({ ...draft(), variants: draft().variants.map((one) => ({ ...one, on: true })) });
    void save();
  };
  return (
    <Page
      title={props.product?.name ?? t("catalog.newProduct")}
      width="read"
      back={path("")}
      backLabel={t("catalog.title")}
      actions={
        <Show when={props.product}>
          {(product) => (
            <ButtonLink href={path(`/products/new?copy=${product().id}`)} tone="quiet" size="small" icon={Copy}>
              {t("catalog.duplicate")}
            </ButtonLink>
          )}
        </Show>
      }
    >
      <div class="grid gap-8">
        <Show when={props.product}>{(product) => <FrozenNote product={product()} catalog={props.catalog} />}</Show>
        <ProductForm
          id={FORM}
          slug={producer.slug()}
          draft={draft()}
          onChange={change}
          problems={problems()}
          fee={props.catalog}
          onSubmit={save}
          memory={
            <Show when={draft().id !== null && draft().variants[0]?.soldAs === "weighed"}>
              <Memory
                place={{ ...place, productId: draft().id ?? "" }}
                onTake={(estimate, maximum) =>
                  change({
                    ...draft(),
                    variants: draft().variants.map((one, n) =>
                      n === 0 ? { ...one, estimate, maximum, label: "" } : one,
                    ),
                  })
                }
              />
            </Show>
          }
        />
        <Show when={saving.error() ?? removing.error()}>
          {(error) => (
            <ErrorNotice
              title={isRefusedWith(error(), "products_refused") ? whyRefused(error()) : refusalText(error())}
            />
          )}
        </Show>
        <Button type="submit" form={FORM} size="large" busy={saving.pending()} class="justify-self-start">
          {t("catalog.save")}
        </Button>
        <Show when={props.product}>
          {(product) => (
            <>
              <ProductSales product={product()} catalog={props.catalog} place={{ ...place, productId: product().id }} />
              <ProductDates product={product()} catalog={props.catalog} place={{ ...place, productId: product().id }} />
              <div class="border-t border-line pt-4">
                <Show
                  when={product().on}
                  fallback={
                    <Button tone="secondary" busy={saving.pending()} onClick={putBack}>
                      {t("catalog.putBack")}
                    </Button>
                  }
                >
                  <Button tone="quiet" class="text-beet!" busy={removing.pending()} onClick={remove}>
                    {t("catalog.remove")}
                  </Button>
                </Show>
              </div>
            </>
          )}
        </Show>
      </div>
    </Page>
  );
}

const problemsOf = (draft: ProductDraft): readonly DraftProblem[] => {
  const checked = inputOf(draft);
  return "problems" in checked ? checked.problems : [];
};

/** PRD-7: what was really weighed lately, to be taken over with one touch. */
function Memory(props: {
  place: { slug: string; catalogId: string; productId: string };
  onTake: (estimate: string, maximum: string) => void;
}) {
  const memory = createAsync(() => loadWeights(props.place.slug, props.place.catalogId, props.place.productId));
  return (
    <Show when={memory()}>
      {(known) => (
        <div class="flex flex-wrap items-center justify-between gap-3 rounded-m bg-leaf p-3">
          <p class="flex-1 basis-52 text-small">
            {t("catalog.memory", {
              n: known().pieces,
              estimate: formatGrams(known().estimateGrams),
              max: formatGrams(known().maxGrams),
            })}
          </p>
          <Button
            tone="secondary"
            size="small"
            onClick={() => props.onTake(String(known().estimateGrams), String(known().maxGrams))}
          >
            {t("catalog.takeMemory")}
          </Button>
        </div>
      )}
    </Show>
  );
}
