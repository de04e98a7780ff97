import type { List } from "../objects/stored.ts";
import { noSuch, type Refusal } from "../refusal.ts";
import type { CreatedRange } from "./fields.ts";

interface Paging {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: CreatedRange | undefined;
}

/** One page of `found`, which is newest first. */
export function listPage<T extends { id: string; created?: number }>(
  url: string,
  found: readonly T[],
  paging: Paging,
): List<T> | Refusal {
  const inRange = found.filter((one) => isInRange(one.created ?? 0, paging.created));
  const cursor = paging.starting_after ?? paging.ending_before;
  const at = cursor === undefined ? -1 : inRange.findIndex((one) => one.id === cursor);
  if (cursor !== undefined && at === -1) {
    return noSuch("object", cursor, paging.starting_after === undefined ? "ending_before" : "starting_after");
  }
  if (paging.starting_after === undefined && cursor !== undefined) {
    const from = Math.max(0, at - paging.limit);
    return { object: "list", data: inRange.slice(from, at), has_more: from > 0, url };
  }
  const data = inRange.slice(at + 1, at + 1 + paging.limit);
  return { object: "list", data, has_more: at + 1 + data.length < inRange.length, url };
}

function isInRange(created: number, range: CreatedRange | undefined): boolean {
  if (range === undefined) {
    return true;
  }
  if (typeof range === "number") {
    return created === range;
  }
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return created > gt && created >= gte && created < lt && created <= lte;
}
