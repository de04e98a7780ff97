import { COLUMNS, type Column, isCellWell } from "./grid-cells.ts";

/* The grid as a value: every change is a new state, so that undo is the state before. No screen and no clock in it. */

export type Cells = Readonly<Record<Column, string>>;
/** One packing. Packings of one product share its name and stock. */
export type GridRow = { readonly key: string; readonly product: string; readonly cells: Cells };
export type Grid = {
  readonly rows: readonly GridRow[];
  readonly saved: ReadonlyMap<string, Cells>;
  readonly past: readonly (readonly GridRow[])[];
  readonly future: readonly (readonly GridRow[])[];
};
export type Cell = { readonly row: number; readonly column: number };
/** Both corners included. */
export type Range = { readonly from: Cell; readonly to: Cell };

/** Steps that can be taken back: more than anybody remembers. */
const MOST_STEPS = 200;
const SHARED: readonly Column[] = ["name", "stock"];
export const EMPTY_CELLS: Cells = { name: "", label: "", soldAs: "", price: "", vat: "", stock: "", on: "" };

export const gridOf = (rows: readonly GridRow[]): Grid => ({
  rows,
  saved: new Map(rows.map((row) => [row.key, row.cells])),
  past: [],
  future: [],
});

const step = (grid: Grid, rows: readonly GridRow[]): Grid =>
  rows === grid.rows ? grid : { ...grid, rows, past: [...grid.past.slice(1 - MOST_STEPS), grid.rows], future: [] };

type Change = { readonly row: number; readonly column: Column; readonly text: string };

/** What belongs to the product changes in all its rows. */
function changed(rows: readonly GridRow[], changes: readonly Change[]): readonly GridRow[] {
  const next = [...rows];
  let touched = false;
  for (const { row, column, text } of changes) {
    const target = next[row];
    if (target === undefined || target.cells[column] === text) continue;
    touched = true;
    for (const [at, one] of next.entries()) {
      const same = at === row || (SHARED.includes(column) && one.product === target.product);
      if (same) next[at] = { ...one, cells: { ...one.cells, [column]: text } };
    }
  }
  return touched ? next : rows;
}

export const edit = (grid: Grid, row: number, column: Column, text: string): Grid =>
  step(grid, changed(grid.rows, [{ row, column, text }]));

export const newRow = (key: string): GridRow => ({ key, product: key, cells: EMPTY_CELLS });
export const addRow = (grid: Grid, key: string): Grid => step(grid, [...grid.rows, newRow(key)]);

/** A row again as a new product, right below. */
export function duplicate(grid: Grid, row: number, key: string): Grid {
  const source = grid.rows[row];
  return source === undefined ? grid : step(grid, grid.rows.toSpliced(row + 1, 0, { ...source, key, product: key }));
}

export type Pasted = { readonly grid: Grid; readonly cells: number; readonly refused: number };

/**
 * Cells of a spreadsheet (tabs and lines) from a corner on. Rows beyond the last make new products; what does not fit its
 * column is put in all the same and counted, so that it can be seen and mended where it stands.
 */
export function paste(grid: Grid, at: Cell, text: string, newKey: () => string): Pasted {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const rows = [...grid.rows];
  while (rows.length < at.row + lines.length) rows.push(newRow(newKey()));
  const changes = lines.flatMap((line, down) =>
    line.split("\t").flatMap((cell, right): Change[] => {
      const column = COLUMNS[at.column + right];
      return column === undefined ? [] : [{ row: at.row + down, column, text: cell.trim() }];
    }),
  );
  const refused = changes.filter(({ column, text: cell }) => !isCellWell(column, cell)).length;
  const grown = rows.length === grid.rows.length ? grid.rows : rows;
  return { grid: step(grid, changed(grown, changes)), cells: changes.length, refused };
}

export function copied(grid: Grid, range: Range): string {
  const { top, bottom, left, right } = edges(range);
  return grid.rows
    .slice(top, bottom + 1)
    .map((row) =>
      COLUMNS.slice(left, right + 1)
        .map((column) => row.cells[column])
        .join("\t"),
    )
    .join("\n");
}

/** Rows of a range off sale when they are saved; those that were never saved go at once. Undo brings both back. */
export function retire(grid: Grid, range: Range, no: string): Grid {
  const { top, bottom } = edges(range);
  const within = (at: number) => at >= top && at <= bottom;
  const kept = grid.rows.filter((row, at) => !within(at) || grid.saved.has(row.key));
  const leaving = new Set(grid.rows.filter((_, at) => within(at)).map(({ key }) => key));
  const changes = kept.flatMap((row, at) =>
    leaving.has(row.key) ? [{ row: at, column: "on" as const, text: no }] : [],
  );
  const next = changed(kept, changes);
  return step(grid, next.length === grid.rows.length && next === kept ? grid.rows : next);
}

/** The first row of a range into all below. */
export function fillDown(grid: Grid, range: Range): Grid {
  const { top, bottom, left, right } = edges(range);
  const source = grid.rows[top];
  if (source === undefined) return grid;
  const changes = COLUMNS.slice(left, right + 1).flatMap((column) =>
    Array.from({ length: bottom - top }, (_, n) => ({ row: top + 1 + n, column, text: source.cells[column] })),
  );
  return step(grid, changed(grid.rows, changes));
}

export function clear(grid: Grid, range: Range): Grid {
  const { top, bottom, left, right } = edges(range);
  const changes = COLUMNS.slice(left, right + 1).flatMap((column) =>
    Array.from({ length: bottom - top + 1 }, (_, n) => ({ row: top + n, column, text: "" })),
  );
  return step(grid, changed(grid.rows, changes));
}

export function undo(grid: Grid): Grid {
  const before = grid.past.at(-1);
  return before === undefined
    ? grid
    : { ...grid, rows: before, past: grid.past.slice(0, -1), future: [grid.rows, ...grid.future] };
}

export function redo(grid: Grid): Grid {
  const [after, ...future] = grid.future;
  return after === undefined ? grid : { ...grid, rows: after, past: [...grid.past, grid.rows], future };
}

export const isDirty = (grid: Grid, row: GridRow): boolean => {
  const before = grid.saved.get(row.key);
  return before === undefined
    ? COLUMNS.some((column) => row.cells[column] !== "")
    : before !== row.cells && COLUMNS.some((column) => before[column] !== row.cells[column]);
};
export const dirtyRows = (grid: Grid): readonly GridRow[] => grid.rows.filter((row) => isDirty(grid, row));

/** Columns of a changed row that keep the grid from being saved. */
export const wrongColumns = (row: GridRow): readonly Column[] =>
  COLUMNS.filter((column) => !isCellWell(column, row.cells[column]));

export function edges({ from, to }: Range) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}
