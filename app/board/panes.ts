import { type Accessor, createEffect, lazy, onCleanup } from "solid-js";
import { part } from "../page-route.ts";
import { whenIdle } from "../ui/when-idle.ts";

// The list is on the screen first. What opens from it comes right behind, in time for a hall without network.
export const BasketPane = part(
  async () => ({ default: (await import("./basket/basket-pane.tsx")).BasketPane }),
  "board",
  "hall",
  "closing",
  "extra",
);
export const LookAgainSheet = lazy(async () => ({
  default: (await import("./basket/look-again-sheet.tsx")).LookAgainSheet,
}));
export const ProductList = lazy(async () => ({ default: (await import("./products/product-list.tsx")).ProductList }));
export const ProductPane = part(
  async () => ({ default: (await import("./products/product-pane.tsx")).ProductPane }),
  "board",
  "hall",
  "extra",
);
export const OtherView = part(
  async () => ({ default: (await import("./views/other-view.tsx")).OtherView }),
  "board",
  "hall",
);
export const StallPane = part(
  async () => ({ default: (await import("./views/stall-pane.tsx")).StallPane }),
  "board",
  "hall",
  "extra",
);
export const MenuItems = part(
  async () => ({ default: (await import("./list/menu-items.tsx")).MenuItems }),
  "board",
  "hall",
  "extra",
);
export const ScanSheet = part(
  async () => ({ default: (await import("./scan/scan-sheet.tsx")).ScanSheet }),
  "board",
  "hall",
);
export const ClosePane = part(
  async () => ({ default: (await import("./close/close-pane.tsx")).ClosePane }),
  "board",
  "hall",
  "closing",
  "extra",
  "till",
);
export const ClosingCall = part(
  async () => ({ default: (await import("./close/closing-call.tsx")).ClosingCall }),
  "board",
  "closing",
);
export const JournalSheet = part(
  async () => ({ default: (await import("./journal/journal-sheet.tsx")).JournalSheet }),
  "history",
  "board",
  "hall",
);
export const UndoSheet = part(
  async () => ({ default: (await import("./journal/undo-sheet.tsx")).UndoSheet }),
  "history",
  "board",
  "hall",
);
export const NotDeliveredSheet = part(
  async () => ({ default: (await import("./products/not-delivered-sheet.tsx")).NotDeliveredSheet }),
  "missing",
  "board",
  "hall",
);
export const LineWish = part(async () => ({ default: (await import("./line/line-wish.tsx")).LineWish }), "missing");
/** Above a trial's board alone. */
export const TrialBand = part(() => import("./trial/trial-band.tsx"), "trial", "board");
export const AccountBar = part(() => import("./account/account-bar.tsx"), "offline", "board");

const panes = [
  BasketPane,
  LookAgainSheet,
  ProductList,
  ProductPane,
  ClosePane,
  ClosingCall,
  JournalSheet,
  LineWish,
  OtherView,
  StallPane,
  MenuItems,
  ScanSheet,
  UndoSheet,
  NotDeliveredSheet,
  AccountBar,
];

export const loadPanes = (): Promise<unknown> => Promise.all(panes.map((pane) => pane.preload()));

/** Last of all: the hall may have lost its network by the time somebody shows a code. */
const fetchReader = async () => (await import("./scan/qr-reader.ts")).fetchQrReader();

/** Fetches what may be opened later, once `drawn` and what came of it is on the screen: before that it would hold up the list. */
export function fetchPanes(drawn: Accessor<boolean>): void {
  const fetchAll = () =>
    // A pane that could not be fetched is asked for again when it is opened.
    loadPanes()
      .then(fetchReader)
      .catch((error) => console.warn("board-panes-not-fetched", { error }));
  createEffect(() => drawn() && onCleanup(whenIdle(() => void fetchAll())));
}
