/** Who finds a market: everybody; who has its address; its own people. */
export const VISIBILITIES = ["public", "link", "private"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How one becomes a member: by ordering; on request; by invitation alone. */
export const REGISTRATIONS = ["open", "request", "closed"] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** VIS-1. Lists, searches and other markets' or producers' pages name public markets only. */
export const isListed = (visibility: Visibility): boolean => visibility === "public";

/** VIS-2. `ofMarket`: a member, whatever the roles, or somebody with a duty at one of its dates. */
export const isSeen = (visibility: Visibility, ofMarket: boolean): boolean => visibility !== "private" || ofMarket;

/** VIS-3. Who may order; seeing a market comes first. */
export const mayOrder = (market: { visibility: Visibility; registration: Registration }, member: boolean): boolean =>
  isSeen(market.visibility, member) && (market.registration === "open" || member);
