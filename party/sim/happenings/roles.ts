import type { Hall } from "../hall.ts";
import type { Tab } from "../tab.ts";
import { numberedId } from "../world/numbered-id.ts";
import { MARKET_ID } from "../world/world.ts";

/** Somebody's role and duty are taken. The room may hear of it at once, or find out by itself. */
export function takeRole(hall: Hall, tab: Tab): void {
  for (const table of ["duty", "membership"]) {
    hall.sqlite.prepare(`DELETE FROM ${table} WHERE user_id = ?`).run(tab.userId);
  }
  for (const own of tabsOf(hall, tab)) own.hasRole = false;
}

export function giveRole(hall: Hall, tab: Tab): void {
  if (tab.hasRole) return;
  const task = tab === hall.lead() ? "lead" : "prepare";
  hall.sqlite
    .prepare("INSERT INTO duty (id, distribution_id, market_id, user_id, task) VALUES (?, ?, ?, ?, ?)")
    .run(hall.newId(), hall.distributionId, MARKET_ID, tab.userId, task);
  for (const asked of hall.book.asked.values()) if (asked.userId === tab.userId) asked.hadRole = true;
  for (const own of tabsOf(hall, tab)) {
    own.hasRole = true;
    own.isSentAway = false;
  }
}

/** LAT-4. After the close a late change is for who may correct: somebody of the office lends a hand. */
export function mayCorrect(hall: Hall, tab: Tab): void {
  hall.sqlite
    .prepare(
      `INSERT INTO membership (id, market_id, user_id, roles, joined_at) VALUES (?, ?, ?, '["volunteer","treasurer"]', 1)
       ON CONFLICT (market_id, user_id) DO UPDATE SET roles = excluded.roles`,
    )
    .run(hall.newId(), MARKET_ID, tab.userId);
}

const tabsOf = (hall: Hall, tab: Tab): Tab[] => hall.tabs.filter((other) => other.userId === tab.userId);

export const actorOf = (tab: Tab) => ({ userId: tab.userId, name: tab.name });
export const officeCommandId = (dice: number): string => numberedId("command", dice);
