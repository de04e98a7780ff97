import { isDeepStrictEqual } from "node:util";
import type { Result } from "../book.ts";
import { movesOf } from "./moves.ts";
import type { Evidence } from "./truth.ts";

/** A command is carried out once, answered as it was carried out, and answered in the end. */
export function answersHold({ hall }: Evidence): string[] {
  const complaints: string[] = [];
  const { asked, answers } = hall.book;
  const rows = new Map(
    hall.sqlite
      .prepare("SELECT id, actor_id, answer FROM command")
      .all()
      .map((row) => [String(row.id), { by: String(row.actor_id), answer: JSON.parse(String(row.answer)) as unknown }]),
  );
  for (const [id, { command, userId, hadRole }] of asked) {
    const name = `${command.kind} ${id}`;
    const row = rows.get(id);
    if (row !== undefined && row.by !== userId) complaints.push(`${name} was carried out for another`);
    if (row !== undefined && !hadRole && !isKeptRefusal(row.answer))
      complaints.push(`${name} was carried out for somebody without a role`);
    for (const result of answers.get(id) ?? []) {
      if (result.ok && !isDeepStrictEqual(result.answer, row?.answer))
        complaints.push(`${name} was answered ${JSON.stringify(result.answer)} and is ${JSON.stringify(row?.answer)}`);
      if (!result.ok && isFinal(result) && row !== undefined && !isKeptRefusal(row.answer))
        complaints.push(`${name} was refused (${result.code}) and carried out`);
    }
  }
  for (const tab of hall.tabs) {
    if (!tab.hasRole) continue;
    for (const { id, kind } of tab.phone.waiting()) complaints.push(`${kind} ${id} was never answered`);
  }
  const moves = movesOf(hall).filter((move) => move.commandId !== null && !move.commandId.startsWith("run:"));
  for (const [id, own] of Map.groupBy(moves, (move) => move.commandId)) {
    if (own.length > 1) complaints.push(`command ${id} moved a basket ${own.length} times`);
  }
  const doubled = hall.sqlite
    .prepare("SELECT command_id, count(*) AS n FROM look_again GROUP BY command_id HAVING n > 1")
    .all();
  for (const row of doubled) complaints.push(`command ${row.command_id} asked ${row.n} times to look again`);
  return complaints;
}

const isKeptRefusal = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "refused" in answer;

const isFinal = (result: Result): boolean => !result.ok && result.code !== "not_ready";
