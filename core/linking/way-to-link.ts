export type CatalogDoor = {
  /** Empty = no link was given out yet: then no token opens it. */
  readonly linkToken: string;
  readonly byNumber: "link" | "ask";
  readonly retired: boolean;
  readonly linked: boolean;
};

export type WayToLink = "link" | "ask" | "linked_already" | "gone";

/** LNK-1. Whether this is the secret part of the catalog's link as it stands; a renewed one no longer opens it. */
export const holdsLink = (door: Pick<CatalogDoor, "linkToken">, token: string | undefined): boolean =>
  door.linkToken !== "" && token === door.linkToken;

/** LNK-1, LNK-2. How a market that knows the number, and perhaps the link, comes to a catalog. */
export function wayToLink(door: CatalogDoor, token: string | undefined): WayToLink {
  if (door.linked) return "linked_already";
  if (door.retired) return "gone";
  return holdsLink(door, token) || door.byNumber === "link" ? "link" : "ask";
}
