/** Pages that have a help of their own, by where they are; the first that fits. */
const places = [
  [/^\/manage\/[^/]+\/?$/, "overview"],
  [/^\/manage\/[^/]+\/orders/, "orders"],
  [/^\/manage\/[^/]+\/distributions\/[^/]+/, "date"],
  [/^\/manage\/[^/]+\/(?:distributions|cycles|calendar)/, "dates"],
  [/^\/manage\/[^/]+\/catalogs/, "catalogs"],
  [/^\/manage\/[^/]+\/(?:directory|producers)/, "directory"],
  [/^\/manage\/[^/]+\/members/, "members"],
  [/^\/manage\/[^/]+\/messages/, "messages"],
  [/^\/manage\/[^/]+\/(?:payments|payouts|account)/, "payments"],
  [/^\/manage\/[^/]+\/settings\/fees/, "fees"],
  [/^\/manage\/[^/]+\/(?:poster|share|flyer)/, "share"],
  [/^\/manage\/[^/]+\/settings\/texts/, "texts"],
  [/^\/manage\/[^/]+\/settings\/place/, "place"],
  [/^\/manage\/[^/]+\/settings\/access/, "access"],
  [/^\/manage\/[^/]+\/settings\/sales/, "sales"],
  [/^\/manage\/[^/]+\/(?:settings|duplicate)/, "settings"],
  [/^\/producer\/[^/]+\/?$/, "farm"],
  [/^\/producer\/[^/]+\/sales\/[^/]+/, "farmSale"],
  [/^\/producer\/[^/]+\/sales/, "farmSales"],
  [/^\/producer\/[^/]+\/(?:payouts|account)/, "farmPayouts"],
  [/^\/producer\/[^/]+\/(?:catalogs|products|stocks?)/, "farmCatalogs"],
  [/^\/producer\/[^/]+\/(?:page|space|company|people|links|requests|settings|markets)/, "farmPage"],
  [/^\/board\//, "board"],
  [/^\/journal\//, "journal"],
  [/^\/cart\//, "cart"],
] as const;

export type Topic = (typeof places)[number][1];

/** What helps at this address; undefined where nothing was written for it. */
export const topicAt = (path: string): Topic | undefined => places.find(([place]) => place.test(path))?.[1];

export const topics: readonly Topic[] = [...new Set(places.map(([, topic]) => topic))];
