import type { SaleState } from "../time/window.ts";

/** What becomes of goods in sales that are open when a catalog is unlinked. */
export const OPEN_SALES = ["leave", "stay"] as const;
export type OpenSales = (typeof OPEN_SALES)[number];

/** LNK-3. Whether a catalog's goods leave a sale when it is unlinked: always one to come, an open one as was chosen, never one that is over. */
export function leavesSale(state: SaleState, openSales: OpenSales): boolean {
  switch (state) {
    case "draft":
    case "planned":
      return true;
    case "open":
      return openSales === "leave";
    case "closed":
    case "cancelled":
      return false;
  }
}
