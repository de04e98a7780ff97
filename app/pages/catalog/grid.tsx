import { createAsync, useAction, useBeforeLeave, useParams } from "@solidjs/router";
import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { CatalogProducts } from "../../../core/contract/product.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { newUuid } from "../../api/new-uuid.ts";
import { loadProducts, saveProducts } from "../../api/products.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { PageSkeleton } from "../../shell/page-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { LoadBoundary } from "../../ui/load-boundary.tsx";
import { Page } from "../../ui/page.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useProducer } from "../producer/producer-rights.ts";
import {
  addRow,
  dirtyRows,
  duplicate,
  fillDown,
  type Grid,
  gridOf,
  type Range,
  redo,
  retire,
  undo,
} from "./grid-model.ts";
import { type Refused, refusedOf, rowsOf, toSave } from "./grid-rows.ts";
import { GridTable } from "./grid-table.tsx";
import { ProductList } from "./product-list.tsx";
import { refusedRows } from "./why-refused.ts";

/** All products of a catalog in one table. */
export default function GridPage() {
  return (
    <LoadBoundary title={t("catalog.gridTitle")} skeleton={<PageSkeleton />}>
      <LoadedGrid />
    </LoadBoundary>
  );
}

function LoadedGrid() {
  const params = useParams<{ slug: string; catalogId: string }>();
  const loaded = createAsync(() => loadProducts(params.slug, params.catalogId));
  return (
    // What was saved comes back with its new revisions: a new grid of it.
    <Show when={loaded()} keyed>
      {(catalog) => <GridView catalog={catalog} />}
    </Show>
  );
}

function GridView(props: { catalog: CatalogProducts }) {
  const producer = useProducer();
  const place = { slug: producer.slug(), catalogId: props.catalog.catalog.id };
  const path = (more: string) => producer.href(`/catalogs/${place.catalogId}${more}`);
  const [grid, setGrid] = createSignal<Grid>(gridOf(rowsOf(props.catalog.products)));
  const [range, setRange] = createSignal<Range>({ from: { row: 0, column: 0 }, to: { row: 0, column: 0 } });
  const [told, setTold] = createSignal("");
  const [refused, setRefused] = createSignal<Refused>(new Map());
  const dirty = createMemo(() => dirtyRows(grid()));
  const dirtyKeys = createMemo(() => new Set(dirty().map(({ key }) => key)));
  const saving = createAttempt(useAction(saveProducts));
  const change = (next: Grid) => {
    if (refused().size > 0) setRefused(new Map());
    setGrid(next);
  };

  const save = async () => {
    const made = toSave(grid(), props.catalog.products);
    if (made.wrong.size > 0) {
      setRefused(made.wrong);
      setTold(t("catalog.gridWrong", { n: made.wrong.size }));
      return;
    }
    if (made.inputs.length === 0) return;
    if (await saving.run(place, made.inputs)) {
      toast({ text: () => t("catalog.gridSaved", { n: made.inputs.length }), tone: "good" });
      return;
    }
    const problems = refusedRows(saving.error()).map(({ row, variant, field }) => ({
      key: made.keys[row]?.[variant ?? 0],
      field,
    }));
    const cells = refusedOf(problems);
    setRefused(cells);
    if (cells.size > 0) setTold(t("catalog.gridWrong", { n: cells.size }));
  };

  const isStale = () => refusedRows(saving.error()).some(({ why }) => why === "stale");
  useBeforeLeave((event) => {
    if (dirty().length === 0 || event.defaultPrevented || saving.pending()) return;
    event.preventDefault();
    if (window.confirm(t("catalog.gridLeave", { n: dirty().length }))) event.retry(true);
  });
  onMount(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (dirty().length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    onCleanup(() => window.removeEventListener("beforeunload", hold));
  });
  const row = () => range().to.row;
  const takeOff = () => {
    change(retire(grid(), range(), t("catalog.no")));
    // Rows that were never saved are gone: the cell stays within what is left.
    const at = { row: Math.max(0, Math.min(row(), grid().rows.length - 1)), column: range().to.column };
    setRange({ from: at, to: at });
  };
  return (
    <Page title={t("catalog.gridTitle")} back={path("")} backLabel={t("catalog.title")}>
      <div class="md:hidden">
        <p class="mb-4 rounded-m bg-hair p-4 text-soft">{t("catalog.gridPhone")}</p>
        <ProductList products={props.catalog.products} href={(id) => path(`/products/${id}`)} />
      </div>
      <div class="grid gap-3 max-md:hidden">
        <div class="flex flex-wrap items-center gap-2">
          <Button size="small" busy={saving.pending()} disabled={dirty().length === 0} onClick={save}>
            {t("catalog.save")}
          </Button>
          <span class="mr-2 text-small text-soft" role="status">
            {dirty().length === 0 ? t("catalog.gridClean") : t("catalog.gridDirty", { n: dirty().length })}
          </span>
          <Button
            tone="secondary"
            size="small"
            disabled={grid().past.length === 0}
            onClick={() => change(undo(grid()))}
          >
            {t("catalog.gridUndo")}
          </Button>
          <Button
            tone="secondary"
            size="small"
            disabled={grid().future.length === 0}
            onClick={() => change(redo(grid()))}
          >
            {t("catalog.gridRedo")}
          </Button>
          <Button tone="quiet" size="small" onClick={() => change(addRow(grid(), newUuid()))}>
            {t("catalog.gridNew")}
          </Button>
          <Button tone="quiet" size="small" onClick={() => change(duplicate(grid(), row(), newUuid()))}>
            {t("catalog.gridDuplicate")}
          </Button>
          <Button tone="quiet" size="small" onClick={() => change(fillDown(grid(), range()))}>
            {t("catalog.gridFill")}
          </Button>
          <Button tone="quiet" size="small" onClick={takeOff}>
            {t("catalog.gridRetire")}
          </Button>
        </div>
        <p class="text-small text-soft">{t("catalog.gridHint")}</p>
        <Show when={saving.error()}>
          {(error) => <ErrorNotice title={isStale() ? t("catalog.stale") : refusalText(error())} />}
        </Show>
        <GridTable
          grid={grid()}
          onChange={change}
          range={range()}
          onRange={setRange}
          dirty={dirtyKeys()}
          refused={refused()}
          onTold={setTold}
        />
        <p role="status" class="text-small font-[560] text-carrot-ink">
          {told()}
        </p>
      </div>
    </Page>
  );
}
