import { replicaOf } from "../../engine/entry-log.ts";
import type { Evidence } from "./truth.ts";

/** What was acknowledged or seen by another is stored, under the name of whoever wrote it. */
export function nothingIsLost({ hall, draft }: Evidence): string[] {
  const { attested, seen, writers } = hall.book;
  const stored = new Map(draft.entries.map((entry) => [entry.key, entry]));
  const complaints: string[] = [];
  if (stored.size !== draft.entries.length) complaints.push("an entry is stored twice");
  for (const key of seen) if (!stored.has(key)) complaints.push(`${key} was seen by another and is lost`);
  for (const { entry, by, seq } of attested.values()) {
    const kept = stored.get(entry);
    if (kept === undefined) complaints.push(`${entry} was acknowledged and is lost`);
    else if (kept.by !== by || kept.seq !== seq) complaints.push(`${entry} was acknowledged as another's or elsewhere`);
  }
  for (const { key, by } of draft.entries) {
    if (writers.get(replicaOf(key)) !== by) complaints.push(`${key} is stored as ${by}'s`);
  }
  return complaints;
}
