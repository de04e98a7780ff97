import { createEffect, createSignal, createUniqueId, For, on, Show } from "solid-js";
import { newUuid } from "../../api/new-uuid.ts";
import { t } from "../../i18n/t.ts";
import { classNames } from "../../ui/class-names.ts";
import { createRowsInSight } from "./create-rows-in-sight.ts";
import { COLUMNS, type Column, isCellWell } from "./grid-cells.ts";
import {
  type Cell,
  clear,
  copied,
  edges,
  edit,
  fillDown,
  type Grid,
  paste,
  type Range,
  redo,
  undo,
} from "./grid-model.ts";
import type { Refused } from "./grid-rows.ts";

export interface GridTableProps {
  grid: Grid;
  onChange: (grid: Grid) => void;
  range: Range;
  onRange: (range: Range) => void;
  dirty: ReadonlySet<string>;
  /** What the last save refused. */
  refused: Refused;
  onTold: (text: string) => void;
}

const ROW = 44;
const TRACKS = "grid-cols-[minmax(14rem,3fr)_minmax(8rem,1.5fr)_7rem_6rem_5rem_6rem_5.5rem]";
const RIGHT: readonly Column[] = ["price", "vat", "stock"];

/**
 * An ARIA grid over the rows in sight. Focus stays on the grid itself, the active cell is named (`aria-activedescendant`), so
 * that a row which scrolls away takes no focus with it.
 */
export function GridTable(props: GridTableProps) {
  const id = createUniqueId();
  const cellId = (cell: Cell) => `${id}-${cell.row}-${cell.column}`;
  const [typing, setTyping] = createSignal<string>();
  let frame: HTMLDivElement | undefined;
  const rows = createRowsInSight({
    frame: () => frame,
    count: () => props.grid.rows.length,
    rowHeight: ROW,
  });
  const active = () => props.range.to;
  const column = (at: number): Column => COLUMNS[at] ?? "name";
  const textAt = (cell: Cell) => props.grid.rows[cell.row]?.cells[column(cell.column)] ?? "";
  createEffect(
    on(
      () => active().row,
      (row) => rows.show(row),
      { defer: true },
    ),
  );

  const inside = (cell: Cell): Cell => ({
    row: Math.max(0, Math.min(props.grid.rows.length - 1, cell.row)),
    column: Math.max(0, Math.min(COLUMNS.length - 1, cell.column)),
  });
  const move = (down: number, right: number, extend = false) => {
    const to = inside({ row: active().row + down, column: active().column + right });
    props.onRange({ from: extend ? props.range.from : to, to });
  };
  /** Right, and at the end of a row to the start of the next. */
  const next = (back: boolean) => {
    const last = COLUMNS.length - 1;
    if (!back && active().column === last) move(1, -last);
    else if (back && active().column === 0) move(-1, last);
    else move(0, back ? -1 : 1);
  };
  const start = (text?: string) => setTyping(text ?? textAt(active()));
  const commit = () => {
    const text = typing();
    if (text === undefined) return;
    setTyping(undefined);
    props.onChange(edit(props.grid, active().row, column(active().column), text.trim()));
  };
  const leave = () => {
    setTyping(undefined);
    frame?.focus();
  };

  const keys = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    if (typing() !== undefined) {
      if (key === "Escape") leave();
      else if (key === "Enter" || key === "Tab") {
        commit();
        frame?.focus();
        if (key === "Enter") move(shiftKey ? -1 : 1, 0);
        else next(shiftKey);
      } else return;
      event.preventDefault();
      return;
    }
    if (command && key.toLowerCase() === "z") props.onChange(shiftKey ? redo(props.grid) : undo(props.grid));
    else if (command && key.toLowerCase() === "y") props.onChange(redo(props.grid));
    else if (command && key.toLowerCase() === "d") props.onChange(fillDown(props.grid, props.range));
    else if (command && key.toLowerCase() === "a") {
      const to = { row: props.grid.rows.length - 1, column: COLUMNS.length - 1 };
      props.onRange({ from: { row: 0, column: 0 }, to });
    } else if (command) return;
    else if (key === "ArrowDown") move(1, 0, shiftKey);
    else if (key === "ArrowUp") move(-1, 0, shiftKey);
    else if (key === "ArrowRight") move(0, 1, shiftKey);
    else if (key === "ArrowLeft") move(0, -1, shiftKey);
    else if (key === "PageDown") move(15, 0, shiftKey);
    else if (key === "PageUp") move(-15, 0, shiftKey);
    else if (key === "Home") move(0, -COLUMNS.length, shiftKey);
    else if (key === "End") move(0, COLUMNS.length, shiftKey);
    else if (key === "Enter" || key === "F2") start();
    else if (key === "Delete" || key === "Backspace") props.onChange(clear(props.grid, props.range));
    else if (key === "Tab") {
      const atEnd = active().row === props.grid.rows.length - 1 && active().column === COLUMNS.length - 1;
      const atStart = active().row === 0 && active().column === 0;
      // At its ends Tab leaves the grid: nobody is caught in it.
      if (shiftKey ? atStart : atEnd) return;
      next(shiftKey);
    } else if (key.length === 1 && !event.altKey) start(key);
    else return;
    event.preventDefault();
  };
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain");
    if (typing() !== undefined || !text) return;
    event.preventDefault();
    const { top, left } = edges(props.range);
    const result = paste(props.grid, { row: top, column: left }, text, newUuid);
    props.onChange(result.grid);
    const said = [t("catalog.gridPasted", { n: result.cells })];
    if (result.refused > 0) said.push(t("catalog.gridRefused", { n: result.refused }));
    props.onTold(said.join(" · "));
  };
  const copy = (event: ClipboardEvent) => {
    if (typing() !== undefined) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", copied(props.grid, props.range));
  };
  const selected = (row: number, at: number) => {
    const { top, bottom, left, right } = edges(props.range);
    return row >= top && row <= bottom && at >= left && at <= right;
  };
  const pick = (event: MouseEvent, cell: Cell) => {
    if (typing() !== undefined) commit();
    props.onRange({ from: event.shiftKey ? props.range.from : cell, to: cell });
    frame?.focus();
  };
  return (
    <div class="overflow-hidden rounded-l border border-line bg-card">
      {/* biome-ignore lint/a11y/useSemanticElements: a table of rows that come and go while it scrolls */}
      <div
        ref={frame}
        role="grid"
        tabIndex={0}
        aria-label={t("catalog.gridTitle")}
        aria-rowcount={props.grid.rows.length + 1}
        aria-colcount={COLUMNS.length}
        aria-multiselectable="true"
        aria-activedescendant={cellId(active())}
        onKeyDown={keys}
        onPaste={pasted}
        onCopy={copy}
        class="max-h-[66dvh] overflow-auto focus-visible:-outline-offset-3"
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="row" aria-rowindex={1} class={classNames("sticky top-0 z-10 grid min-w-3xl bg-hair", TRACKS)}>
          <For each={COLUMNS}>
            {(name) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div
                role="columnheader"
                class={classNames("px-3 py-2.5 text-small font-[680] text-soft", RIGHT.includes(name) && "text-right")}
              >
                {t(`catalog.col.${name}`)}
              </div>
            )}
          </For>
        </div>
        <div role="presentation" class="relative min-w-3xl" style={{ height: `${rows.height()}px` }}>
          <For each={rows.indexes()}>
            {(index) => (
              <Show when={props.grid.rows[index]}>
                {(row) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  <div
                    role="row"
                    aria-rowindex={index + 2}
                    class={classNames(
                      "absolute inset-x-0 grid border-t border-hair",
                      TRACKS,
                      props.refused.has(row().key) ? "bg-rose" : props.dirty.has(row().key) && "bg-apricot",
                    )}
                    style={{ height: `${ROW}px`, transform: `translateY(${index * ROW}px)` }}
                  >
                    <For each={COLUMNS}>
                      {(name, at) => {
                        const cell = (): Cell => ({ row: index, column: at() });
                        const isActive = () => active().row === index && active().column === at();
                        const wrong = () =>
                          props.refused.get(row().key)?.has(name) === true ||
                          (props.dirty.has(row().key) && !isCellWell(name, row().cells[name]));
                        return (
                          // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
                          // biome-ignore lint/a11y/useSemanticElements: as above
                          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is the grid's
                          <div
                            id={cellId(cell())}
                            role="gridcell"
                            aria-colindex={at() + 1}
                            aria-selected={selected(index, at())}
                            aria-invalid={wrong() ? "true" : undefined}
                            onClick={(event) => pick(event, cell())}
                            onDblClick={() => start()}
                            class={classNames(
                              "num relative truncate px-3 leading-[44px]",
                              RIGHT.includes(name) && "text-right",
                              selected(index, at()) && "bg-leaf",
                              isActive() && "ring-2 ring-green ring-inset",
                              wrong() && "text-beet underline decoration-wavy underline-offset-4",
                            )}
                          >
                            <Show when={isActive() && typing() !== undefined} fallback={row().cells[name]}>
                              <input
                                ref={(input) => queueMicrotask(() => input.focus())}
                                aria-label={t(`catalog.col.${name}`)}
                                value={typing() ?? ""}
                                onInput={(event) => setTyping(event.currentTarget.value)}
                                onBlur={commit}
                                class="absolute inset-0 w-full bg-card px-3 ring-2 ring-green ring-inset outline-none"
                              />
                            </Show>
                          </div>
                        );
                      }}
                    </For>
                  </div>
                )}
              </Show>
            )}
          </For>
        </div>
      </div>
    </div>
  );
}
