import type { BoardBasket } from "../../../core/contract/board.ts";
import type { Hall } from "../hall.ts";

/** One move of a basket, as the witness saw it, with the guard's row. */
export type Move = {
  readonly basketId: string;
  readonly revision: number;
  readonly status: string;
  readonly finalCents: number | null;
  readonly draftSeq: number | null;
  /** The terms of its lines, as they were then. */
  readonly lines: BoardBasket["lines"];
  readonly kind: string | null;
  readonly commandId: string | null;
};

/** In the order in which they happened. */
export function movesOf(hall: Hall): Move[] {
  const rows = hall.sqlite
    .prepare(`
      SELECT m.basket_id, m.revision, m.status, m.final_cents, m.draft_seq, m.lines, r.kind, r.command_id
      FROM moved m LEFT JOIN basket_revision r ON r.basket_id = m.basket_id AND r.revision = m.revision
      ORDER BY m.rowid`)
    .all();
  return rows.map((row) => ({
    basketId: String(row.basket_id),
    revision: Number(row.revision),
    status: String(row.status),
    finalCents: row.final_cents === null ? null : Number(row.final_cents),
    draftSeq: row.draft_seq === null ? null : Number(row.draft_seq),
    lines: JSON.parse(String(row.lines)),
    kind: row.kind === null ? null : String(row.kind),
    commandId: row.command_id === null ? null : String(row.command_id),
  }));
}
