import type { Session } from "../../../core/contract/person.ts";

/** Where a person's work is, when they signed in without having been on the way anywhere: today's board before all. */
export function firstPlace(session: Pick<Session, "markets" | "producers" | "boards">): string {
  const having = (role: string) => session.markets.find((market) => market.roles.includes(role));
  const admin = having("admin");
  if (admin) return `/manage/${admin.slug}`;
  const board = session.boards[0];
  if (board && having("volunteer")) return `/board/${board.distributionId}`;
  const farm = session.producers[0];
  if (farm) return `/producer/${farm.slug}`;
  const treasurer = having("treasurer");
  if (treasurer) return `/manage/${treasurer.slug}/payments`;
  const messenger = having("messenger");
  return messenger ? `/manage/${messenger.slug}/members` : "/";
}
