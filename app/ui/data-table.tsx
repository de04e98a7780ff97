import { For, type JSX, Show } from "solid-js";
import { classNames } from "./class-names.ts";

export interface Column<Row> {
  key: string;
  title: string;
  /** Amounts and counts: at the right, figures lined up. */
  numeric?: boolean | undefined;
  cell: (row: Row) => JSX.Element;
  /** On a phone the first column is the line's title; a column may stay out there. */
  phone?: "hidden" | undefined;
}

export interface DataTableProps<Row> {
  /** What the table lists; read out, and shown unless the page already says it. */
  caption: string;
  showCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown instead of the table when there is no row: an EmptyState. */
  empty?: JSX.Element;
  /** The last line: totals, one cell a column. */
  foot?: readonly JSX.Element[] | undefined;
  class?: string | undefined;
}

const cellLook = (column: { numeric?: boolean | undefined; phone?: "hidden" | undefined }, first: boolean) =>
  classNames(
    "px-0 py-0.5 align-middle md:px-4 md:py-3",
    "max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4",
    "max-md:before:text-small max-md:before:font-[450] max-md:before:text-soft max-md:before:content-[attr(data-title)]",
    first && "max-md:before:content-none! font-[620] max-md:pb-1",
    column.numeric && "num whitespace-nowrap md:text-right",
    column.phone === "hidden" && "max-md:hidden",
  );

/**
 * Rows and columns on a large screen, a card per row on a phone. The roles are written out because browsers drop
 * a table's meaning when its rows are laid out as anything else.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  return (
    <Show when={props.rows.length > 0} fallback={props.empty}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table" class={classNames("w-full border-collapse text-left max-md:block", props.class)}>
        <caption
          class={props.showCaption ? "mb-3 text-left font-serif text-title-s font-[560] max-md:block" : "sr-only"}
        >
          {props.caption}
        </caption>
        <thead role="rowgroup" class="max-md:sr-only">
          <tr role="row" class="border-b border-line">
            <For each={props.columns}>
              {(column) => (
                <th
                  role="columnheader"
                  scope="col"
                  class={classNames(
                    "px-4 py-2.5 text-small font-[600] whitespace-nowrap text-soft",
                    column.numeric && "text-right",
                  )}
                >
                  {column.title}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup" class="max-md:grid max-md:gap-2.5">
          <For each={props.rows}>
            {(row) => (
              <tr
                role="row"
                class="border-b border-hair last:border-0 max-md:block max-md:rounded-m max-md:border-0 max-md:bg-card max-md:px-4 max-md:py-3 max-md:shadow-card"
              >
                <For each={props.columns}>
                  {(column, index) => (
                    <td role="cell" data-title={column.title} class={cellLook(column, index() === 0)}>
                      {column.cell(row)}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        <Show when={props.foot}>
          {(foot) => (
            <tfoot role="rowgroup" class="max-md:block">
              <tr role="row" class="border-t-2 border-line font-[640] max-md:block max-md:px-4 max-md:py-3">
                <For each={props.columns}>
                  {(column, index) => (
                    <td role="cell" data-title={column.title} class={cellLook(column, index() === 0)}>
                      {foot()[index()]}
                    </td>
                  )}
                </For>
              </tr>
            </tfoot>
          )}
        </Show>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </Show>
  );
}
