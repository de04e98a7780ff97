import type { MarketPage } from "../../../core/contract/market.ts";

/** The photograph a market uploaded, else its drawn scene: what `Scene` takes. */
export const coverOf = (market: Pick<MarketPage, "scene" | "coverFileId">): string =>
  market.coverFileId === null ? market.scene : `/files/${market.coverFileId}/1600`;
